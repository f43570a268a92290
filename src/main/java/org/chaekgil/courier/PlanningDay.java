package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chaekgil.courier.PlanningWish.Kind;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.Fairness;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.LeftOut;
import org.chaekgil.routing.PlanEvaluator;
import org.chaekgil.routing.RoutePlanner;
import org.chaekgil.routing.Search;
import org.chaekgil.routing.Usual;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the trips for what was gathered, which are then kept as a draft, whatever their score: a plan that cannot be driven is kept
 * and says so. Finding takes as long as the search and holds no transaction.
 */
@Service
public class PlanningDay {
    private static final int PART_FOR_PRICE = 5;

    private final GatheringDay gathering;
    private final DayBook book;
    private final RoutePlanner planner;
    private final PlanAtHand atHand;
    private final PlanChanges changes;
    private final PlanningWishes wanted;
    private final Drafts drafts;
    private final Trips trips;
    private final PlanWithoutDrivers withoutDrivers;
    private final PlanSearches searches;
    private final RightOfWay way;
    private final CourierSettings settings;

    PlanningDay(
            GatheringDay gathering,
            DayBook book,
            RoutePlanner planner,
            PlanAtHand atHand,
            PlanChanges changes,
            PlanningWishes wanted,
            Drafts drafts,
            Trips trips,
            PlanWithoutDrivers withoutDrivers,
            PlanSearches searches,
            RightOfWay way,
            CourierSettings settings) {
        this.gathering = gathering;
        this.book = book;
        this.planner = planner;
        this.atHand = atHand;
        this.changes = changes;
        this.wanted = wanted;
        this.drafts = drafts;
        this.trips = trips;
        this.withoutDrivers = withoutDrivers;
        this.searches = searches;
        this.way = way;
        this.settings = settings;
    }

    /**
     * What a search has found, to be kept.
     *
     * @param how from which version it came about, and what stands by hand
     */
    public record Found(DeliveryDay input, DeliveryPlan plan, OptionalLong softWithoutDrivers, PlanChanges.Made how) {}

    /**
     * By the wish that is kept for the day: to improve the plan at hand, and after something has happened, the search begins with that
     * plan as far as it can still be driven, so that nothing worse comes of it and drivers go on as they know it unless it is worth it.
     * After something has happened all other searches of this node stand still meanwhile.
     *
     * @param seconds how long to search; null: as set, which may be a number of steps
     * @param steps a search of so many steps instead, which gives the same plan for the same day; null: by time
     * @param cancelled ends the search early; nothing is found then. Whoever wants the best plan at once stops the search by {@link PlanSearches#stop}
     * @return null when cancelled
     */
    public Found plan(LocalDate day, Integer seconds, Long steps, BooleanSupplier cancelled) {
        Kind kind = wanted.of(day).map(PlanningWish::kind).orElse(Kind.PLAN);
        Search search = search(seconds, steps);
        return kind == Kind.REST
                ? way.first(() -> plan(day, kind, search, cancelled))
                : plan(day, kind, search, () -> way.cancelled(cancelled));
    }

    private Found plan(LocalDate day, Kind kind, Search search, BooleanSupplier cancelled) {
        DeliveryDay input = gathered(day);
        return found(day, input, search, cancelled, kind == Kind.PLAN ? planner::plan : from(carried(day, input)));
    }

    private List<Route> carried(LocalDate day, DeliveryDay input) {
        return atHand.of(day)
                .map(p -> new CarriedRoutes(input, p.plan().routes(), trips.on(day)).all())
                .orElse(List.of());
    }

    private Planning from(List<Route> routes) {
        return (searched, search, hear) -> planner.improve(searched, routes, search, hear);
    }

    /** @return the draft */
    @Transactional
    public CourierPlan keep(Found found, PlanningWish wish) {
        PlanChanges.Made how =
                new PlanChanges.Made(found.how().from(), null, null, found.how().wishes(), wish.kind());
        CourierPlan draft = drafts.keep(found.input(), found.plan(), how, wish.by());
        found.softWithoutDrivers().ifPresent(soft -> withoutDrivers.found(draft.id(), soft));
        return draft;
    }

    private DeliveryDay gathered(LocalDate day) {
        return book.gathered(day).orElseGet(() -> gathering.gather(day));
    }

    private interface Planning {
        DeliveryPlan plan(DeliveryDay day, Search search, Consumer<RoutePlanner.Progress> progress);
    }

    private Found found(LocalDate day, DeliveryDay input, Search search, BooleanSupplier cancelled, Planning planning) {
        // nothing is changed by hand while the day is planned, so this is what was gathered
        PlanChanges.Made how = atHand.of(day)
                .map(p -> new PlanChanges.Made(p.version(), null, null, wishes(p)))
                .orElse(new PlanChanges.Made(null, null, null, Wishes.NONE));
        Found found = watched(day, input, how, search, cancelled, planning);
        return cancelled.getAsBoolean() ? null : found;
    }

    private Wishes wishes(CourierPlan plan) {
        return changes.of(plan.id()).map(PlanChanges.Made::wishes).orElse(Wishes.NONE);
    }

    /** The search is seen on every node while it goes on, and can be told from there to stop with its best plan. */
    private Found watched(
            LocalDate day,
            DeliveryDay input,
            PlanChanges.Made how,
            Search search,
            BooleanSupplier cancelled,
            Planning planning) {
        Long milliseconds = search.milliseconds() == Search.UNLIMITED ? null : search.milliseconds();
        Score fixedRounds = FixedRounds.yardstick(input).score();
        Set<LeftOut> leftOut = how.wishes().leftOut();
        DeliveryDay searched = LeftOut.closed(input, leftOut);
        try (SearchWatch watch = new SearchWatch(searches, searches.begin(day, milliseconds, input, fixedRounds))) {
            BooleanSupplier ended = () -> cancelled.getAsBoolean() || watch.stopped();
            DeliveryPlan plan = planning.plan(searched, search.until(ended), watch::hear);
            OptionalLong without = softWithoutDrivers(searched, plan, search.until(ended));
            return new Found(input, leftOut.isEmpty() ? plan : without(plan, leftOut, input), without, how);
        }
    }

    /** What was found for a day on which what people left out is closed, as a plan of the day as it is. */
    private static DeliveryPlan without(DeliveryPlan plan, Set<LeftOut> leftOut, DeliveryDay input) {
        return new PlanEvaluator(input).evaluate(LeftOut.without(plan.routes(), leftOut));
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

    /** With an end by steps the same day shall give the same plan on any machine, and who drives may depend on the number of threads. */
    private int threads(Search search) {
        if (settings.planThreads() > 0) {
            return settings.planThreads();
        }
        boolean bySteps = search.milliseconds() == Search.UNLIMITED;
        return bySteps ? 1 : Math.min(Runtime.getRuntime().availableProcessors(), Search.MOST_THREADS);
    }

    private Search search(Integer seconds, Long steps) {
        if (steps != null) {
            return Search.forSteps(steps).withSeed(settings.planSeed());
        }
        Search search = seconds == null && settings.planSteps() > 0
                ? Search.forSteps(settings.planSteps())
                : Search.forSeconds(seconds == null ? settings.planSeconds() : seconds);
        return search.withThreads(threads(search)).withSeed(settings.planSeed());
    }
}
