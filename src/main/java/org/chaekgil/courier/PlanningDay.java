package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chaekgil.access.Actor;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.Fairness;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.RoutePlanner;
import org.chaekgil.routing.Search;
import org.chaekgil.routing.Usual;
import org.springframework.stereotype.Service;

/**
 * Finds the trips for what was gathered and keeps them as a draft, whatever their score: a plan that cannot be driven is kept
 * and says so. Takes as long as the search; holds no transaction meanwhile.
 */
@Service
public class PlanningDay {
    private static final int PART_FOR_PRICE = 5;

    private final GatheringDay gathering;
    private final DayBook book;
    private final RoutePlanner planner;
    private final CourierPlans plans;
    private final PlanAtHand atHand;
    private final PlanChanges changes;
    private final Drafts drafts;
    private final Trips trips;
    private final PlanWithoutDrivers withoutDrivers;
    private final PlanSearches searches;
    private final CourierSettings settings;

    PlanningDay(
            GatheringDay gathering,
            DayBook book,
            RoutePlanner planner,
            CourierPlans plans,
            PlanAtHand atHand,
            PlanChanges changes,
            Drafts drafts,
            Trips trips,
            PlanWithoutDrivers withoutDrivers,
            PlanSearches searches,
            CourierSettings settings) {
        this.gathering = gathering;
        this.book = book;
        this.planner = planner;
        this.plans = plans;
        this.atHand = atHand;
        this.changes = changes;
        this.drafts = drafts;
        this.trips = trips;
        this.withoutDrivers = withoutDrivers;
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

    /**
     * Searches on from the plan at hand, for what was gathered: the draft is not worse than it.
     *
     * @param seconds how long to search; null: as set
     * @param steps a search of so many steps instead; null: by time
     */
    public CourierPlan improve(LocalDate day, Integer seconds, Long steps, BooleanSupplier cancelled, Actor by) {
        DeliveryDay input = gathered(day);
        List<Route> from = atHand.of(day)
                .map(p -> new CarriedRoutes(input, p.plan().routes(), trips.on(day)).all())
                .orElse(List.of());
        Search search = steps == null ? search(seconds) : Search.forSteps(steps).withSeed(settings.planSeed());
        return kept(day, input, search, cancelled, by, (s, hear) -> planner.improve(input, from, s, hear));
    }

    private CourierPlan plan(LocalDate day, Search search, BooleanSupplier cancelled, Actor by) {
        DeliveryDay input = gathered(day);
        return kept(day, input, search, cancelled, by, (s, hear) -> planner.plan(input, s, hear));
    }

    private DeliveryDay gathered(LocalDate day) {
        return book.gathered(day).orElseGet(() -> gathering.gather(day));
    }

    private interface Planning {
        DeliveryPlan plan(Search search, Consumer<RoutePlanner.Progress> progress);
    }

    private CourierPlan kept(
            LocalDate day, DeliveryDay input, Search search, BooleanSupplier cancelled, Actor by, Planning planning) {
        // nothing is changed by hand while the day is planned, so this is what was gathered
        PlanChanges.Made how = atHand.of(day)
                .map(p -> new PlanChanges.Made(p.version(), null, null, wishes(p)))
                .orElse(null);
        Found found = watched(day, input, search, cancelled, planning);
        if (cancelled.getAsBoolean()) {
            return null;
        }
        CourierPlan draft = how == null
                ? plans.draft(day, input, found.plan(), by.user())
                : drafts.keep(input, found.plan(), how, by.user());
        found.softWithoutDrivers().ifPresent(soft -> withoutDrivers.found(draft.id(), soft));
        return draft;
    }

    private Wishes wishes(CourierPlan plan) {
        return changes.of(plan.id()).map(PlanChanges.Made::wishes).orElse(Wishes.NONE);
    }

    private record Found(DeliveryPlan plan, OptionalLong softWithoutDrivers) {}

    /** The search is seen on every node while it goes on, and can be told from there to stop with its best plan. */
    private Found watched(
            LocalDate day, DeliveryDay input, Search search, BooleanSupplier cancelled, Planning planning) {
        Long milliseconds = search.milliseconds() == Search.UNLIMITED ? null : search.milliseconds();
        Score fixedRounds = new FixedRounds(input).plan().score();
        try (SearchWatch watch = new SearchWatch(searches, searches.begin(day, milliseconds, input, fixedRounds))) {
            BooleanSupplier ended = () -> cancelled.getAsBoolean() || watch.stopped();
            DeliveryPlan plan = planning.plan(search.until(ended), watch::hear);
            return new Found(plan, softWithoutDrivers(input, plan, search.until(ended)));
        }
    }

    /**
     * What the plan costs, or a cheaper one, when drivers' shares and habits count nothing: from a search that begins with it, a
     * fifth as long. Nothing when they cost nothing anyway, when the search was stopped, or when it goes by steps.
     */
    private OptionalLong softWithoutDrivers(DeliveryDay input, DeliveryPlan plan, Search search) {
        boolean counts = input.fairness().counts() || input.usual().counts();
        if (!counts
                || search.milliseconds() == Search.UNLIMITED
                || search.cancelled().getAsBoolean()) {
            return OptionalLong.empty();
        }
        DeliveryDay bare = input.withDrivers(Fairness.NONE, Usual.NONE);
        Search shorter = new Search(
                search.milliseconds() / PART_FOR_PRICE,
                Search.UNLIMITED,
                search.seed(),
                search.threads(),
                search.cancelled());
        return OptionalLong.of(planner.improve(bare, plan.routes(), shorter, progress -> {})
                .score()
                .soft());
    }

    private Search search(Integer seconds) {
        Search search = seconds == null && settings.planSteps() > 0
                ? Search.forSteps(settings.planSteps())
                : Search.forSeconds(seconds == null ? settings.planSeconds() : seconds);
        return search.withThreads(settings.planThreads()).withSeed(settings.planSeed());
    }
}
