package org.chaekgil.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The coordinator lets the day's plan be driven, or the engine does when nobody did in time. What was published for the day
 * before is replaced; trips that have begun stay. A draft that does not know of such a trip cannot be published. Doing it again,
 * also at the same moment, changes nothing.
 */
@Service
public class PublishingPlan {
    private static final Logger LOG = LoggerFactory.getLogger(PublishingPlan.class);

    private final CourierPlans plans;
    private final Trips trips;
    private final TripProgress onTheRoad;
    private final DayProgress progress;

    PublishingPlan(CourierPlans plans, Trips trips, TripProgress onTheRoad, DayProgress progress) {
        this.plans = plans;
        this.trips = trips;
        this.onTheRoad = onTheRoad;
        this.progress = progress;
    }

    /**
     * @return the published plan
     * @throws Refused NOT_YOURS for all but coordinators; WRONG_STATE when the day has no plan, or when a trip departed, finished or broke
     *     down since the draft was made: it must be planned again. The engine then leaves the draft to people, and the plan in force
     *     stays
     * @throws IllegalStateException when the engine would publish a plan that cannot be driven: a person must decide that
     */
    @Transactional
    public CourierPlan publish(LocalDate day, Actor by) {
        if (!by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, day);
        }
        plans.lock(day);
        CourierPlan plan = plans.latest(day).orElseThrow(() -> new Refused(Code.WRONG_STATE, day));
        if (plan.state() != PlanState.DRAFT) {
            return plan;
        }
        if (by.equals(Actor.SYSTEM) && !plan.drivable()) {
            throw new IllegalStateException("the plan of " + day + " cannot be driven as it stands: hard score "
                    + plan.plan().score().hard());
        }
        List<Trip> locked = trips.on(day).stream()
                .map(t -> trips.lock(t.id()).orElseThrow())
                .toList();
        if (stale(plan, locked)) {
            Optional<CourierPlan> inForce = plans.published(day);
            if (by.equals(Actor.SYSTEM) && inForce.isPresent()) {
                LOG.warn("the draft of {} is older than what happened on the road: plan again", day);
                return inForce.get();
            }
            throw new Refused(Code.WRONG_STATE, day, "plan again");
        }
        locked.forEach(this::withdrawUnlessBegun);
        plans.publish(plan, by.user());
        Optional<CourierPlan> published = plans.published(day);
        trips.create(published.orElseThrow());
        progress.published(day);
        return published.get();
    }

    /** Whether something happened on the road since this draft was made, so that it must be planned again. */
    public boolean stale(CourierPlan plan) {
        return plan.state() == PlanState.DRAFT && stale(plan, trips.on(plan.day()));
    }

    private static boolean stale(CourierPlan draft, List<Trip> trips) {
        return trips.stream()
                .filter(t -> t.state().begun())
                .anyMatch(t -> after(t.departedAt(), draft) || after(t.finishedAt(), draft) || plansAnew(draft, t));
    }

    private static boolean after(Instant moment, CourierPlan draft) {
        return moment != null && moment.isAfter(draft.madeAt());
    }

    /** The trip began while the search for this draft was under way. */
    private static boolean plansAnew(CourierPlan draft, Trip begun) {
        return draft.plan().trips().stream()
                .anyMatch(t -> t.van().equals(begun.van()) && t.wave().equals(begun.wave()));
    }

    private void withdrawUnlessBegun(Trip trip) {
        if (trip.state() == TripState.PLANNED) {
            trips.ended(trip.id(), TripState.REPLACED);
            onTheRoad.withdrawn(trip);
        }
    }
}
