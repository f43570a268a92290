package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.chaekgil.access.Actor;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.RoutePlanner;
import org.chaekgil.routing.Search;
import org.springframework.stereotype.Service;

/**
 * Finds the trips for what was gathered and keeps them as a draft, whatever their score: a plan that cannot be driven is kept
 * and says so. Takes as long as the search; holds no transaction meanwhile.
 */
@Service
public class PlanningDay {
    private final GatheringDay gathering;
    private final DayBook book;
    private final RoutePlanner planner;
    private final CourierPlans plans;
    private final PlanSearches searches;
    private final CourierSettings settings;

    PlanningDay(
            GatheringDay gathering,
            DayBook book,
            RoutePlanner planner,
            CourierPlans plans,
            PlanSearches searches,
            CourierSettings settings) {
        this.gathering = gathering;
        this.book = book;
        this.planner = planner;
        this.plans = plans;
        this.searches = searches;
        this.settings = settings;
    }

    /**
     * @param seconds how long to search; null: as set, which may be a number of steps
     * @param cancelled ends the search early; nothing is stored then. Whoever wants the best plan at once stops the search by {@link PlanSearches#stop}
     * @return the draft; null when cancelled
     */
    public CourierPlan plan(LocalDate day, Integer seconds, BooleanSupplier cancelled, Actor by) {
        return plan(day, search(seconds), cancelled, by);
    }

    /** The same with a search of so many steps: the same day gives the same plan. */
    public CourierPlan planBySteps(LocalDate day, long steps, BooleanSupplier cancelled, Actor by) {
        return plan(day, Search.forSteps(steps).withSeed(settings.planSeed()), cancelled, by);
    }

    private CourierPlan plan(LocalDate day, Search search, BooleanSupplier cancelled, Actor by) {
        DeliveryDay input = book.gathered(day).orElseGet(() -> gathering.gather(day));
        DeliveryPlan plan = watched(day, input, search, cancelled);
        return cancelled.getAsBoolean() ? null : plans.draft(day, input, plan, by.user());
    }

    /** The search is seen on every node while it goes on, and can be told from there to stop with its best plan. */
    private DeliveryPlan watched(LocalDate day, DeliveryDay input, Search search, BooleanSupplier cancelled) {
        Long milliseconds = search.milliseconds() == Search.UNLIMITED ? null : search.milliseconds();
        Score fixedRounds = new FixedRounds(input).plan().score();
        try (SearchWatch watch = new SearchWatch(searches, searches.begin(day, milliseconds, input, fixedRounds))) {
            return planner.plan(input, search.until(() -> cancelled.getAsBoolean() || watch.stopped()), watch::hear);
        }
    }

    private Search search(Integer seconds) {
        Search search = seconds == null && settings.planSteps() > 0
                ? Search.forSteps(settings.planSteps())
                : Search.forSeconds(seconds == null ? settings.planSeconds() : seconds);
        return search.withThreads(settings.planThreads()).withSeed(settings.planSeed());
    }
}
