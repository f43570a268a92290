package org.chaekgil.routing;

/** Streets are not as full in the morning as in the afternoon: driving times are known for each. */
public enum Period {
    /** What leaves before one o'clock. */
    MORNING,
    AFTERNOON;

    private static final int NOON_IS_OVER = 13 * 3_600;

    public static Period of(int secondOfDay) {
        return secondOfDay < NOON_IS_OVER ? MORNING : AFTERNOON;
    }
}
