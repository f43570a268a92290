package org.chaekgil.courier.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.DeliveryPlan.Outcome;

/**
 * What a plan does not deliver today or delivers late, and why.
 *
 * @param daysLate against the promise; 0: in time on the next working day
 * @param why one sentence
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

    static boolean expected(Consignment consignment) {
        return consignment.id().contains("/expected");
    }

    /** Whether a citizen waits for it. */
    static boolean awaited(Consignment consignment) {
        return consignment.weight() >= REQUEST_WEIGHT;
    }

    /**
     * Those for which a citizen waits first, then by the number of items.
     *
     * @param why gives the sentence for a consignment's id
     */
    static List<Left> of(CourierPlan plan, UnaryOperator<String> why) {
        DeliveryDay day = plan.input();
        Map<String, Consignment> consignments = new HashMap<>();
        day.consignments().forEach(c -> consignments.put(c.id(), c));
        List<Left> left = new ArrayList<>();
        for (Fate fate : plan.plan().consignments()) {
            Consignment c = consignments.get(fate.consignment());
            int late = fate.outcome().delivered() ? c.daysLateToday() : c.daysLateTomorrow();
            if (fate.outcome().delivered() && late == 0) {
                continue;
            }
            left.add(new Left(
                    Reasons.name(day, c.from()),
                    Reasons.name(day, c.to()),
                    c.items(),
                    awaited(c),
                    expected(c),
                    fate.outcome(),
                    late,
                    why.apply(c.id())));
        }
        left.sort(java.util.Comparator.comparing(Left::waitedFor)
                .thenComparing(Left::daysLate)
                .thenComparing(Left::items)
                .reversed());
        return left;
    }
}
