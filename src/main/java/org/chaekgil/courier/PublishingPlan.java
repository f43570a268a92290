package org.chaekgil.courier;

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
 * before is replaced; trips that have begun stay, and those under way go on by the new plan. A draft that was overtaken ({@link PlanAtHand}) cannot be published: the engine
 * keeps what is in force then, and people plan again. Doing it again, also at the same moment, changes nothing.
 */
@Service
public class PublishingPlan {
    private static final Logger LOG = LoggerFactory.getLogger(PublishingPlan.class);

    private final CourierPlans plans;
    private final Trips trips;
    private final TripProgress onTheRoad;
    private final DayProgress progress;
    private final RevisingPromises promises;
    private final TellingDrivers drivers;

    PublishingPlan(
            CourierPlans plans,
            Trips trips,
            TripProgress onTheRoad,
            DayProgress progress,
            RevisingPromises promises,
            TellingDrivers drivers) {
        this.plans = plans;
        this.trips = trips;
        this.onTheRoad = onTheRoad;
        this.progress = progress;
        this.promises = promises;
        this.drivers = drivers;
    }

    /** The latest draft, whatever it is, for who has just made it. */
    @Transactional
    public CourierPlan publish(LocalDate day, Actor by) {
        return publish(day, null, true, by);
    }

    /**
     * @param seen the version that the person looked at; null: the latest
     * @param asItIs whether it counts even when it cannot be driven as it stands
     * @return the plan in force: the draft, or for the engine the plan before it when the draft was overtaken
     * @throws Refused NOT_YOURS for all but coordinators; WRONG_STATE when the day has no plan, when another version than
     *     {@code seen} is the latest, or for a draft that was overtaken: it must be planned again; CANNOT_BE_DRIVEN unless {@code asItIs}
     * @throws IllegalStateException when the engine would publish a plan that cannot be driven: a person must decide that
     */
    @Transactional
    public CourierPlan publish(LocalDate day, Integer seen, boolean asItIs, Actor by) {
        if (!by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, day);
        }
        plans.lock(day);
        CourierPlan plan = plans.latest(day).orElseThrow(() -> new Refused(Code.WRONG_STATE, day));
        if (seen != null && plan.version() != seen) {
            throw Refused.saying("plan.change.movedOn", Code.WRONG_STATE, seen, plan.version(), plan.madeBy());
        }
        if (plan.state() != PlanState.DRAFT) {
            return plan;
        }
        if (by.equals(Actor.SYSTEM) && !plan.drivable()) {
            throw new IllegalStateException("the plan of " + day + " cannot be driven as it stands: hard score "
                    + plan.plan().score().hard());
        }
        if (!asItIs && !plan.drivable()) {
            throw new Refused(Code.CANNOT_BE_DRIVEN, day);
        }
        List<Trip> locked = trips.on(day).stream()
                .map(t -> trips.lock(t.id()).orElseThrow())
                .toList();
        if (PlanAtHand.overtaken(plan, locked)) {
            return keepInForce(plan, by);
        }
        locked.forEach(this::withdrawUnlessBegun);
        plans.publish(plan, by.user());
        CourierPlan published = plans.published(day).orElseThrow();
        trips.create(published);
        trips.reroute(published).forEach(onTheRoad::rerouted);
        promises.revisePromises(published);
        drivers.tell(locked, trips.on(day));
        progress.published(day);
        return published;
    }

    private CourierPlan keepInForce(CourierPlan overtaken, Actor by) {
        Optional<CourierPlan> inForce = plans.published(overtaken.day());
        if (!by.equals(Actor.SYSTEM) || inForce.isEmpty()) {
            throw Refused.saying("plan.overtaken", Code.WRONG_STATE, overtaken.day());
        }
        LOG.warn(
                "version {} of the plan of {} stays: vans left since version {} was made, which must be planned again",
                inForce.get().version(),
                overtaken.day(),
                overtaken.version());
        return inForce.get();
    }

    private void withdrawUnlessBegun(Trip trip) {
        if (trip.state() == TripState.PLANNED) {
            trips.ended(trip.id(), TripState.REPLACED);
            onTheRoad.withdrawn(trip);
        }
    }
}
