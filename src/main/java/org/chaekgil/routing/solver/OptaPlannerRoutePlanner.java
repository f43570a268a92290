package org.chaekgil.routing.solver;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.PlanEvaluator;
import org.chaekgil.routing.RoutePlanner;
import org.chaekgil.routing.Search;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.phase.PhaseConfig;
import org.optaplanner.core.config.phase.custom.CustomPhaseConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/**
 * Plans with OptaPlanner as configured in {@code planner-config/}. It starts from {@link FixedRounds}, or from a better plan at hand or found at once, so the
 * plan is never worse than they are, and the plan given is made by {@link PlanEvaluator} from the stops found. A score that differs from
 * OptaPlanner's is an error of the search and is thrown, not handed out.
 */
public final class OptaPlannerRoutePlanner implements RoutePlanner {
    public static final String USUAL_CONFIG = "planner-config/solver.xml";

    private static final int MOST_MEETINGS = 1_000_000;

    private final String config;
    private final EnvironmentMode mode;

    public OptaPlannerRoutePlanner() {
        this(USUAL_CONFIG);
    }

    /** {@code config}: a solver configuration on the class path. */
    public OptaPlannerRoutePlanner(String config) {
        this(config, EnvironmentMode.REPRODUCIBLE);
    }

    /** With assertions, OptaPlanner holds each fast score against {@link PlainScore} too. */
    OptaPlannerRoutePlanner(String config, EnvironmentMode mode) {
        this.config = config;
        this.mode = mode;
    }

    @Override
    public DeliveryPlan plan(DeliveryDay day, Search search, Consumer<Progress> progress) {
        return searched(new FixedRounds(day).plan(), day, search, progress);
    }

    /** Stops that do not keep what is settled of the day are no start. */
    @Override
    public DeliveryPlan improve(DeliveryDay day, Collection<Route> from, Search search, Consumer<Progress> progress) {
        DeliveryPlan fixed = new FixedRounds(day).plan();
        DeliveryPlan before = new PlanEvaluator(day).evaluate(from);
        boolean better = before.score().compareTo(fixed.score()) > 0;
        return searched(better && keepsSettled(day, before) ? before : fixed, day, search, progress);
    }

    private static boolean keepsSettled(DeliveryDay day, DeliveryPlan plan) {
        FlatPlan flat = new FlatPlan(new FlatDay(day));
        flat.draft(plan.routes());
        boolean keeps = flat.keepsSettled();
        flat.forget();
        return keeps;
    }

    private DeliveryPlan searched(DeliveryPlan start, DeliveryDay day, Search search, Consumer<Progress> progress) {
        FlatPlan first = new FlatPlan(new FlatDay(day));
        first.become(start.routes());
        requireEqual(start.score(), first.score());
        if (first.day.nothingToPlan()) {
            return start;
        }
        Optional<HubDay> hubDay = HubDay.of(first.day);
        hubDay.ifPresent(simple -> {
            FlatPlan greedy = simple.greedy(search.seed());
            if (greedy.betterThan(first)) {
                first.become(greedy);
            }
            progress.accept(new Progress(0, 0, first.score(), first::routes));
        });
        if (search.milliseconds() == 0 || search.steps() == 0) {
            return new PlanEvaluator(day).evaluate(first.routes());
        }
        ExecutorService threads = Executors.newFixedThreadPool(search.threads(), OptaPlannerRoutePlanner::daemon);
        try {
            CourierDay best = solve(first, hubDay, search, threads, progress);
            FlatPlan found = best.plan();
            DeliveryPlan plan = new PlanEvaluator(day).evaluate(found.routes());
            requireEqual(plan.score(), score(best));
            return plan;
        } finally {
            threads.shutdownNow();
        }
    }

    private CourierDay solve(
            FlatPlan first,
            Optional<HubDay> hubDay,
            Search search,
            ExecutorService threads,
            Consumer<Progress> progress) {
        long begin = System.nanoTime();
        AtomicReference<Solver<CourierDay>> solver = new AtomicReference<>();
        AtomicLong steps = new AtomicLong();
        SolverConfig solverConfig = SolverConfig.createFromXmlResource(config)
                .withEnvironmentMode(mode)
                .withRandomSeed(search.seed());
        if (mode.isAsserted()) {
            solverConfig
                    .getScoreDirectorFactoryConfig()
                    .setAssertionScoreDirectorFactory(
                            new ScoreDirectorFactoryConfig().withEasyScoreCalculatorClass(PlainScore.class));
        }
        solverConfig.setTerminationConfig(termination(search));
        for (PhaseConfig<?> phase : solverConfig.getPhaseConfigList()) {
            if (phase instanceof CustomPhaseConfig custom) {
                ParallelSearch islands = hubDay.<ParallelSearch>map(day -> new HubIslands(day, first, search, threads))
                        .orElseGet(() -> search(first, Settings.of(custom.getCustomProperties()), search, threads));
                Runnable afterMeeting = () -> {
                    steps.set(islands.steps());
                    if (islands.finished()) {
                        solver.get().terminateEarly();
                    }
                };
                custom.setCustomPhaseCommandClassList(null);
                custom.setCustomProperties(null);
                custom.setCustomPhaseCommandList(
                        Collections.nCopies(meetings(search), new SearchPhase(islands, afterMeeting)));
            }
        }
        solver.set(SolverFactory.<CourierDay>create(solverConfig).buildSolver());
        solver.get().addEventListener(event -> {
            long milliseconds = (System.nanoTime() - begin) / 1_000_000;
            CourierDay better = event.getNewBestSolution();
            progress.accept(new Progress(milliseconds, steps.get(), score(better), () -> better.plan()
                    .routes()));
        });
        return solver.get().solve(new CourierDay(first));
    }

    private static ParallelSearch search(FlatPlan first, Settings settings, Search search, ExecutorService threads) {
        return settings.tempers(first.day)
                ? new Tempering(first, settings, search, threads)
                : new Islands(first, settings, search, threads);
    }

    /** OptaPlanner wants to know beforehand how often the search phase is to be run at most; no meeting is over in a millisecond. */
    private static int meetings(Search search) {
        long bySteps = search.steps() / ParallelSearch.STEPS_BETWEEN_MEETINGS + 1;
        return (int) Math.min(MOST_MEETINGS, Math.min(bySteps, search.milliseconds()));
    }

    /** OptaPlanner ends what the search phase does not end itself; its own moves count as steps too. */
    private static TerminationConfig termination(Search search) {
        TerminationConfig termination = new TerminationConfig();
        if (search.milliseconds() != Search.UNLIMITED) {
            termination.setMillisecondsSpentLimit(search.milliseconds());
        }
        if (search.steps() != Search.UNLIMITED) {
            termination.setScoreCalculationCountLimit(search.steps());
        }
        return termination;
    }

    private static Score score(CourierDay solution) {
        HardSoftLongScore score = solution.score();
        return new Score(score.hardScore(), score.softScore());
    }

    private static void requireEqual(Score plain, Score fast) {
        if (!plain.equals(fast)) {
            throw new IllegalStateException("the search values a plan at " + fast + ", it is worth " + plain);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "route-search");
        thread.setDaemon(true);
        return thread;
    }
}
