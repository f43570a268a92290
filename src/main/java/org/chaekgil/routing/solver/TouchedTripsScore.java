package org.chaekgil.routing.solver;

import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** OptaPlanner's score: after a change, only the trips touched and the waves after them are driven again. */
public class TouchedTripsScore implements IncrementalScoreCalculator<CourierDay, HardSoftLongScore> {
    private CourierDay courierDay;
    private FlatPlan plan;
    private boolean changed;

    @Override
    public void resetWorkingSolution(CourierDay workingSolution) {
        courierDay = workingSolution;
        plan = new FlatPlan(workingSolution.day());
        workingSolution.lines().forEach(this::draft);
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {
        draft((TripLine) entity);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {}

    @Override
    public void afterVariableChanged(Object entity, String variableName) {}

    @Override
    public void beforeListVariableChanged(Object entity, String variableName, int fromIndex, int toIndex) {}

    @Override
    public void afterListVariableChanged(Object entity, String variableName, int fromIndex, int toIndex) {
        draft((TripLine) entity);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {}

    @Override
    public void afterEntityRemoved(Object entity) {}

    private void draft(TripLine line) {
        if (line.driven()) {
            CourierDay.draft(line, plan);
            changed = true;
        }
    }

    @Override
    public HardSoftLongScore calculateScore() {
        if (changed) {
            plan.value();
            plan.keep();
            changed = false;
        }
        long strangers = 0;
        for (TripLine line : courierDay.lines()) {
            strangers += line.strangers();
        }
        return HardSoftLongScore.of(-plan.hard() - strangers * CourierDay.STRANGER, -plan.cost());
    }
}
