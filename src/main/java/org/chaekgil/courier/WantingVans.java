package org.chaekgil.courier;

import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.courier.DayProgress.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A van runs from now on, or does so no more, and days that wait for a van are gathered anew, all or nothing. */
@Component
class WantingVans {
    private final Vans vans;
    private final Trips trips;
    private final DayProgress progress;
    private final CourierSettings settings;

    WantingVans(Vans vans, Trips trips, DayProgress progress, CourierSettings settings) {
        this.vans = vans;
        this.trips = trips;
        this.progress = progress;
        this.settings = settings;
    }

    /**
     * A van that was told broken before it left can leave in that wave after all.
     *
     * @return false when it was so already
     */
    @Transactional
    public boolean inService(LocalDate today, String van, boolean inService, Actor by) {
        boolean news = vans.inService(van, inService);
        trips.on(today).stream()
                .filter(t -> inService && t.van().equals(van))
                .filter(t -> t.state() == TripState.BROKEN && t.departedAt() == null)
                .forEach(t -> trips.ended(t.id(), TripState.REPLACED));
        for (int ahead = 0; inService && ahead <= settings.planAheadDays(); ahead++) {
            LocalDate day = today.plusDays(ahead);
            if (progress.step(day) == Step.NO_VANS) {
                progress.wanted(new PlanningWish(day, PlanningWish.Kind.PLAN, by.user()), null);
            }
        }
        return news;
    }
}
