package org.chaekgil.workflow.policy;

/** The names that {@code loan-period.dmn}, {@code pickup-deadline.dmn} and our code share; a test holds both equal. */
public final class PolicyWords {
    public static final String LOAN_PERIOD = "loan-period";
    public static final String PICKUP_DEADLINE = "pickup-deadline";
    public static final String KIND = "kind";
    public static final String NATIONAL = "national";
    public static final String LIBRARY = "library";

    private PolicyWords() {}
}
