package org.chaekgil.request;

/** The number a citizen sees, e.g. {@code R0000123}; also the business key of the request's process. */
public record RequestNumber(String value) {
    public RequestNumber {
        if (value == null || !value.matches("R[0-9]{7,12}")) {
            throw new IllegalArgumentException("not a request number: " + value);
        }
    }

    public static RequestNumber of(long sequence) {
        return new RequestNumber("R%07d".formatted(sequence));
    }

    @Override
    public String toString() {
        return value;
    }
}
