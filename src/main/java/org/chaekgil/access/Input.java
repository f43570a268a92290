package org.chaekgil.access;

import java.util.Locale;
import java.util.function.Function;

/** Reads a value that a stranger sent. */
public final class Input {
    private Input() {}

    /**
     * @param type the constructor of a value type, which throws IllegalArgumentException for what is none
     * @return null for null and blank
     * @throws Refused BAD_INPUT with the field's name
     */
    public static <T> T optional(String field, String sent, Function<String, T> type) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            return type.apply(sent.strip());
        } catch (IllegalArgumentException wrong) {
            throw new Refused(Code.BAD_INPUT, field);
        }
    }

    /** @throws Refused BAD_INPUT with the field's name and both limits */
    public static int within(String field, int sent, int least, int most) {
        if (sent < least || sent > most) {
            throw Refused.saying("input.range", Code.BAD_INPUT, field, Integer.toString(least), Integer.toString(most));
        }
        return sent;
    }

    /** The same of what was typed; what is no whole number is none within the limits. */
    public static int wholeWithin(String field, String sent, int least, int most) {
        try {
            return within(field, Integer.parseInt(sent.strip()), least, most);
        } catch (NumberFormatException none) {
            throw Refused.saying("input.range", Code.BAD_INPUT, field, Integer.toString(least), Integer.toString(most));
        }
    }

    /** For codes that are all in capitals: what was typed or scanned in small letters is the same code. */
    public static <T> Function<String, T> code(Function<String, T> type) {
        return sent -> type.apply(sent.strip().toUpperCase(Locale.ROOT));
    }

    /** As {@link #optional}, and null or blank is BAD_INPUT too. */
    public static <T> T required(String field, String sent, Function<String, T> type) {
        T value = optional(field, sent, type);
        if (value == null) {
            throw new Refused(Code.BAD_INPUT, field);
        }
        return value;
    }
}
