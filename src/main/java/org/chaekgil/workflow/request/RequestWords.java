package org.chaekgil.workflow.request;

/** The names that {@code loan-request.bpmn} and our code share; a test holds both equal. */
public final class RequestWords {
    public static final String PROCESS = "loan-request";
    public static final String ELIGIBILITY = "eligibility";

    // routing facts
    public static final String VERDICT = "verdict";
    public static final String SOURCING = "sourcing";
    public static final String SUPPLY = "supply";
    public static final String LEG = "leg";
    public static final String LEG_OUTCOME = "legOutcome";
    public static final String AFTER_RETURN = "afterReturn";
    public static final String ACCEPTED = "accepted";
    public static final String REASON = "reason";
    public static final String DECISION = "decision";

    /** The property of a model's element that names the state of the request. */
    public static final String STATE = "state";

    private RequestWords() {}
}
