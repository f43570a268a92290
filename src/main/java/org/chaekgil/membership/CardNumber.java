package org.chaekgil.membership;

/** Number on a library card (회원증), e.g. {@code JJ000001}. */
public record CardNumber(String value) {
    public CardNumber {
        if (value == null || !value.matches("[A-Z0-9]{4,20}")) {
            throw new IllegalArgumentException("not a card number");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
