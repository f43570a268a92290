package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.Optional;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The coordinator lets the day's plan be driven, or the engine does when nobody did in time. What was published for the day
 * before is replaced; trips that have begun stay. Doing it again, also at the same moment, changes nothing.
 */
@Service
public class PublishingPlan {
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
     * @throws Refused NOT_YOURS for all but coordinators; WRONG_STATE when the day has no plan
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
        for (Trip trip : trips.on(day)) {
            withdrawUnlessBegun(trip.id());
        }
        plans.publish(plan, by.user());
        Optional<CourierPlan> published = plans.published(day);
        trips.create(published.orElseThrow());
        progress.published(day);
        return published.get();
    }

    private void withdrawUnlessBegun(long id) {
        Trip trip = trips.lock(id).orElseThrow();
        if (trip.state() == TripState.PLANNED) {
            trips.ended(id, TripState.REPLACED);
            onTheRoad.withdrawn(trip);
        }
    }
}
