package org.chaekgil.courier.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.DeliveryPlan.Outcome;
import org.chaekgil.routing.Explanations;
import org.chaekgil.routing.Reason;

/**
 * What a plan does not deliver today or delivers late, and why.
 *
 * @param daysLate against the promise; 0: in time on the next working day
 * @param why key of the sentence in the message bundles
 */
record Left(
        String from,
        String to,
        int items,
        boolean waitedFor,
        boolean expected,
        Outcome outcome,
        int daysLate,
        String why) {
    private static final int REQUEST_WEIGHT = 2;
    private static final String LATE_ALREADY = "plan.lateAlready";

    static boolean expected(Consignment consignment) {
        return consignment.id().contains("/expected");
    }

    /** Whether a citizen waits for it. */
    static boolean awaited(Consignment consignment) {
        return consignment.weight() >= REQUEST_WEIGHT;
    }

    /** Those for which a citizen waits first, then by the number of items. */
    static List<Left> of(CourierPlan plan) {
        DeliveryDay day = plan.input();
        Map<String, Consignment> consignments = new HashMap<>();
        day.consignments().forEach(c -> consignments.put(c.id(), c));
        Map<String, Reason> reasons = new Explanations(day, plan.plan()).reasons();
        List<Left> left = new ArrayList<>();
        for (Fate fate : plan.plan().consignments()) {
            Consignment c = consignments.get(fate.consignment());
            int late = fate.outcome().delivered() ? c.daysLateToday() : c.daysLateTomorrow();
            if (fate.outcome().delivered() && late == 0) {
                continue;
            }
            left.add(new Left(
                    day.place(c.from()).name(),
                    day.place(c.to()).name(),
                    c.items(),
                    awaited(c),
                    expected(c),
                    fate.outcome(),
                    late,
                    reasons.containsKey(c.id()) ? reasons.get(c.id()).key() : LATE_ALREADY));
        }
        left.sort(java.util.Comparator.comparing(Left::waitedFor)
                .thenComparing(Left::daysLate)
                .thenComparing(Left::items)
                .reversed());
        return left;
    }
}
