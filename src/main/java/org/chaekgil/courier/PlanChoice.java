package org.chaekgil.courier;

/**
 * One of two plans to compare: a version of the day, or the fixed rounds for what the other one had to carry.
 *
 * @param version null: the fixed rounds
 */
public record PlanChoice(Integer version) {
    public static final PlanChoice FIXED_ROUNDS = new PlanChoice((Integer) null);
    private static final String FIXED = "fixed";

    /**
     * @param text {@code fixed} or the number of a version
     * @throws IllegalArgumentException for anything else
     */
    public static PlanChoice of(String text) {
        return text.equals(FIXED) ? FIXED_ROUNDS : new PlanChoice(Integer.valueOf(text));
    }

    public boolean fixedRounds() {
        return version == null;
    }

    @Override
    public String toString() {
        return fixedRounds() ? FIXED : version.toString();
    }
}
