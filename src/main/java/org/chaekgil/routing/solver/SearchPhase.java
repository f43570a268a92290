package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.phase.custom.CustomPhaseCommand;

/**
 * The seam between OptaPlanner and the search on plain numbers. OptaPlanner runs this command again and again; each time the
 * search goes on for a while, and when it has found a better plan, the lists of visits are set to it, so that OptaPlanner
 * values it by its own score and keeps it as its best.
 */
public class SearchPhase implements CustomPhaseCommand<CourierDay> {
    private final ParallelSearch searches;
    private final Runnable afterMeeting;
    private FlatPlan handedOver;

    /** {@code afterMeeting} runs each time the search has gone on for a while and has been handed over. */
    SearchPhase(ParallelSearch searches, Runnable afterMeeting) {
        this.searches = searches;
        this.afterMeeting = afterMeeting;
        this.handedOver = searches.best().copy();
    }

    @Override
    public void changeWorkingSolution(ScoreDirector<CourierDay> scoreDirector) {
        searches.run();
        FlatPlan best = searches.best();
        if (best.betterThan(handedOver)) {
            handOver(best, scoreDirector);
            handedOver = best.copy();
        }
        afterMeeting.run();
    }

    private static void handOver(FlatPlan plan, ScoreDirector<CourierDay> scoreDirector) {
        CourierDay working = scoreDirector.getWorkingSolution();
        List<TripLine> changed = new ArrayList<>();
        List<List<Visit>> newStops = new ArrayList<>();
        for (TripLine line : working.lines()) {
            List<Visit> stops = working.stopsOf(line, plan);
            if (!stops.equals(line.stops())) {
                changed.add(line);
                newStops.add(stops);
            }
        }
        for (TripLine line : changed) {
            scoreDirector.beforeListVariableChanged(
                    line, TripLine.STOPS, 0, line.stops().size());
        }
        for (int i = 0; i < changed.size(); i++) {
            changed.get(i).stops().clear();
            changed.get(i).stops().addAll(newStops.get(i));
        }
        for (TripLine line : changed) {
            scoreDirector.afterListVariableChanged(
                    line, TripLine.STOPS, 0, line.stops().size());
        }
        scoreDirector.triggerVariableListeners();
    }
}
