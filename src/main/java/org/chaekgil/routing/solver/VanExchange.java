package org.chaekgil.routing.solver;

/**
 * Gives trips to other vans of the same wave, two by two, as long as that makes a plan better. Vans of the same capacity drive the
 * same stops at the same price, but not to the same drivers' liking: for them the order of stops stays, and only who drives it is
 * decided here, all the way to where no exchange of two trips gains anything more.
 */
final class VanExchange {
    private VanExchange() {}

    /** Whether who drives can matter at all. */
    static boolean matters(FlatDay day) {
        return day.day.fairness().counts() || day.day.usual().counts();
    }

    static void improve(FlatPlan plan) {
        while (improved(plan)) {}
    }

    private static boolean improved(FlatPlan plan) {
        FlatDay day = plan.day;
        boolean improved = false;
        for (int a = 0; a < day.trips; a++) {
            for (int b = a + 1; b < day.trips && day.waveOf(b) == day.waveOf(a); b++) {
                improved |= exchange(plan, a, b);
            }
        }
        return improved;
    }

    private static boolean exchange(FlatPlan plan, int a, int b) {
        if (!draft(plan, a, b) || !plan.keepsSettled()) {
            plan.forget();
            return false;
        }
        plan.value();
        boolean better =
                plan.draftHard() < plan.hard() || plan.draftHard() == plan.hard() && plan.draftCost() < plan.cost();
        if (better) {
            plan.keep();
        } else {
            plan.forget();
        }
        return better;
    }

    /** Drafts that two vans drive each other's trips; false: they cannot, or neither drives. */
    static boolean draft(FlatPlan plan, int a, int b) {
        FlatDay day = plan.day;
        if (!day.runs[a] || !day.runs[b] || plan.trip(a).length + plan.trip(b).length == 0) {
            return false;
        }
        plan.draft(a).stopsOf(plan.trip(b));
        plan.draft(b).stopsOf(plan.trip(a));
        return true;
    }
}
