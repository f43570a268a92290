package org.chaekgil.access;

import java.util.List;

/**
 * A wish the rules do not allow. Thrown, not returned, so that the transaction it happens in is rolled back as a whole and
 * "nothing has changed" holds by construction. Web adapters turn it into RFC 9457 problem details.
 */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Code code;
    private final transient List<Object> details;

    /** @param details the values named in the message text, in order; never personal data */
    public Refused(Code code, Object... details) {
        super(code + " " + List.of(details));
        this.code = code;
        this.details = List.of(details);
    }

    public Code code() {
        return code;
    }

    public List<Object> details() {
        return details;
    }
}
