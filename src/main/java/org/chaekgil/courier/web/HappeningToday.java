package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.PlanState;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.Trips;
import org.chaekgil.routing.DeliveryDay;
import org.springframework.stereotype.Component;

/** What the coordinator can tell of the present day: it concerns the plan in force, whatever draft lies beside it. */
@Component
class HappeningToday {
    private final CourierPlans plans;
    private final Trips trips;
    private final Days days;

    HappeningToday(CourierPlans plans, Trips trips, Days days) {
        this.plans = plans;
        this.trips = trips;
        this.days = days;
    }

    /**
     * @param version in force
     * @param open trips that can be late or break down
     * @param libraries that can close
     * @param draft the version of a draft that falls away when something is told; null: there is none
     */
    record Sheet(int version, List<Trip> open, List<DeliveryDay.Place> libraries, Integer draft) {}

    /** Empty on other days, and while no plan is in force. */
    Optional<Sheet> on(LocalDate day) {
        if (!day.equals(days.today())) {
            return Optional.empty();
        }
        return plans.published(day)
                .filter(p -> p.state() == PlanState.PUBLISHED)
                .map(p -> sheet(p, plans.latest(day).orElseThrow()));
    }

    private Sheet sheet(CourierPlan inForce, CourierPlan latest) {
        DeliveryDay input = inForce.input();
        return new Sheet(
                inForce.version(),
                trips.on(inForce.day()).stream().filter(t -> t.state().open()).toList(),
                input.places().stream()
                        .filter(p -> !p.closed() && !p.id().equals(input.hub()))
                        .toList(),
                latest.state() == PlanState.DRAFT ? latest.version() : null);
    }
}
