package org.chaekgil.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The plan that people work with: the newest draft as long as it can be published, else the one in force. A draft is overtaken
 * when a trip left, came back or broke down without it knowing.
 */
@Component
public class PlanAtHand {
    private final CourierPlans plans;
    private final Trips trips;

    PlanAtHand(CourierPlans plans, Trips trips) {
        this.plans = plans;
        this.trips = trips;
    }

    /** Empty: the day was never planned. */
    public Optional<CourierPlan> of(LocalDate day) {
        return overtaken(day) ? plans.published(day) : plans.latest(day);
    }

    /** Whether the day has a draft that must be made anew before it can be published. */
    public boolean overtaken(LocalDate day) {
        return plans.latest(day).filter(p -> overtaken(p, trips.on(day))).isPresent();
    }

    static boolean overtaken(CourierPlan plan, List<Trip> trips) {
        return plan.state() == PlanState.DRAFT
                && trips.stream().filter(t -> t.state().begun()).anyMatch(t -> unknownTo(plan, t));
    }

    private static boolean unknownTo(CourierPlan draft, Trip begun) {
        return after(begun.departedAt(), draft)
                || begun.state() == TripState.BROKEN && after(begun.finishedAt(), draft)
                || leftDuringTheSearch(draft, begun);
    }

    private static boolean after(Instant moment, CourierPlan draft) {
        return moment != null && moment.isAfter(draft.madeAt());
    }

    private static boolean leftDuringTheSearch(CourierPlan draft, Trip begun) {
        if (underwayIn(draft, begun)) {
            return begun.state() != TripState.UNDERWAY;
        }
        return draft.plan().trips().stream()
                .anyMatch(t -> t.van().equals(begun.van()) && t.wave().equals(begun.wave()));
    }

    private static boolean underwayIn(CourierPlan draft, Trip trip) {
        return draft.input().settled().stream()
                .anyMatch(s ->
                        s.underway() && s.van().equals(trip.van()) && s.wave().equals(trip.wave()));
    }
}
