package org.chaekgil.workflow.whatif;

/** The words that {@code what-if.bpmn} shares with the code. */
final class WhatIfWords {
    static final String WHAT_IF = "what-if";
    static final String WHAT_IF_WANTED = "WhatIfWanted";
    static final String WHAT_IF_CANCELLED = "WhatIfCancelled";

    /** Topic of the external task that plans one past day. */
    static final String PLAN_TRAFFIC_TOPIC = "plan-traffic";

    private WhatIfWords() {}
}
