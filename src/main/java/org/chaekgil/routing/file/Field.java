package org.chaekgil.routing.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chaekgil.routing.BrokenDay;

/** A value in a JSON file together with where it stands, so that what is wrong with it can be said with its place. */
record Field(String path, JsonNode node) {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?");

    boolean present() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** Left out: false. */
    boolean flag() {
        return present() && expect(node.isBoolean(), "should be true or false").asBoolean();
    }

    <T> List<T> listOrNone(Function<Field, T> reader) {
        return present() ? list(reader) : List.of();
    }

    Field get(String name) {
        if (!node.isObject()) {
            throw broken("should be an object");
        }
        return new Field(path.isEmpty() ? name : path + '.' + name, node.path(name));
    }

    /** Refuses other names than these: a typing error would pass for something left out. */
    Field only(String... known) {
        for (String name : names()) {
            if (!List.of(known).contains(name)) {
                throw new BrokenDay(get(name).path(), "is unknown; known are " + String.join(", ", known));
            }
        }
        return this;
    }

    /** Of an object, in its order. */
    List<String> names() {
        expect(node.isObject(), "should be an object");
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    String text() {
        return expect(node.isTextual(), "should be a text").asText();
    }

    int number() {
        return expect(node.isIntegralNumber() && node.canConvertToInt(), "should be a whole number")
                .asInt();
    }

    long longNumber() {
        return expect(node.isIntegralNumber() && node.canConvertToLong(), "should be a whole number")
                .asLong();
    }

    int notNegative() {
        if (number() < 0) {
            throw broken("should not be negative");
        }
        return number();
    }

    int number(int otherwise) {
        return present() ? number() : otherwise;
    }

    int within(int least, int most, int otherwise) {
        int number = number(otherwise);
        if (number < least || number > most) {
            throw broken(number + " is not between " + least + " and " + most);
        }
        return number;
    }

    double decimal() {
        return expect(node.isNumber(), "should be a number").asDouble();
    }

    /** {@code HH:MM} or {@code HH:MM:SS} as seconds of the day; hours beyond 23 are in the night after it. */
    int time() {
        Matcher clock = CLOCK.matcher(text());
        if (!clock.matches()) {
            throw broken("should be a time HH:MM or HH:MM:SS");
        }
        String seconds = clock.group(3);
        return Integer.parseInt(clock.group(1)) * 3_600
                + Integer.parseInt(clock.group(2)) * 60
                + (seconds == null ? 0 : Integer.parseInt(seconds));
    }

    List<Field> elements() {
        expect(node.isArray(), "should be a list");
        return IntStream.range(0, node.size())
                .mapToObj(i -> new Field(path + '[' + i + ']', node.get(i)))
                .toList();
    }

    <T> List<T> list(Function<Field, T> reader) {
        List<T> list = new ArrayList<>();
        elements().forEach(element -> list.add(reader.apply(element)));
        return list;
    }

    BrokenDay broken(String reason) {
        return new BrokenDay(path.isEmpty() ? "file" : path, present() ? reason : "is missing");
    }

    private JsonNode expect(boolean fulfilled, String reason) {
        if (!fulfilled) {
            throw broken(reason);
        }
        return node;
    }
}
