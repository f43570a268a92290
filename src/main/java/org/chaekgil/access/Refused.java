package org.chaekgil.access;

import java.util.List;

/**
 * A wish the rules do not allow. Thrown, not returned, so that the transaction it happens in is rolled back as a whole and
 * "nothing has changed" holds by construction. Web adapters turn it into RFC 9457 problem details.
 */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Code code;
    private final String sentence;
    private final transient List<Object> details;

    /** @param details the values named in the message text, in order; never personal data */
    public Refused(Code code, Object... details) {
        this("code." + code, code, List.of(details));
    }

    private Refused(String sentence, Code code, List<Object> details) {
        super(code + " " + details);
        this.sentence = sentence;
        this.code = code;
        this.details = details;
    }

    /** @param sentence key of a sentence in the message bundles that tells people more than the code's own */
    public static Refused saying(String sentence, Code code, Object... details) {
        return new Refused(sentence, code, List.of(details));
    }

    public Code code() {
        return code;
    }

    /** Key of what people are told, in the message bundles. */
    public String sentence() {
        return sentence;
    }

    public List<Object> details() {
        return details;
    }
}
