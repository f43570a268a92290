package org.chaekgil.routing;

/** A delivery day that cannot be planned because it contradicts itself; says where and why. */
public class BrokenDay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    /**
     * @param field where in the day file, for example {@code consignments[C7].to}
     * @param reason why, as a sentence without the field, for example {@code "X99" is no place of this day}
     */
    public BrokenDay(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
