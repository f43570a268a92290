package org.chaekgil.routing.file;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.chaekgil.routing.BrokenDay;

/** JSON in which no name stands twice in one object: of two values, nobody could tell which one was meant. */
final class StrictJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final String TWICE = "Duplicate field";

    private StrictJson() {}

    /** Refuses other texts with {@link BrokenDay}, which says where. */
    static Field parse(String text) {
        try {
            return new Field("", JSON.readTree(text));
        } catch (JsonProcessingException e) {
            if (e instanceof JsonParseException twice && e.getOriginalMessage().startsWith(TWICE)) {
                throw new BrokenDay(path(twice.getProcessor().getParsingContext()), "stands twice");
            }
            var at = e.getLocation();
            throw new BrokenDay(
                    "file",
                    "is no JSON: line " + at.getLineNr() + ", column " + at.getColumnNr() + ": "
                            + e.getOriginalMessage());
        }
    }

    private static String path(JsonStreamContext at) {
        JsonStreamContext above = at.getParent();
        String before = above == null || above.inRoot() ? "" : path(above);
        if (at.inArray()) {
            return before + '[' + at.getCurrentIndex() + ']';
        }
        return before.isEmpty() ? at.getCurrentName() : before + '.' + at.getCurrentName();
    }
}
