package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** The day's plan as OptaPlanner holds it: a line for each van in each wave, and one for each wave's visits left out. */
@PlanningSolution
public class CourierDay {
    /** Hard loss for a visit in a line of another wave, or in another line than settled, above any that a plan can have. */
    static final long STRANGER = 1L << 40;

    private FlatDay day;

    @ProblemFactCollectionProperty
    @ValueRangeProvider(id = "visits")
    private List<Visit> visits = new ArrayList<>();

    /** The visits again, by wave and place: OptaPlanner knows them by identity. */
    private Visit[][] byWaveAndPlace;

    @PlanningEntityCollectionProperty
    private List<TripLine> lines = new ArrayList<>();

    @PlanningScore
    private HardSoftLongScore score;

    /** For OptaPlanner, which clones. */
    public CourierDay() {}

    CourierDay(FlatPlan plan) {
        day = plan.day;
        for (int trip = 0; trip < day.trips; trip++) {
            if (day.runs[trip] && !day.settled[trip].closed) {
                lines.add(TripLine.of(day, trip));
            }
        }
        byWaveAndPlace = new Visit[day.waves][day.places];
        for (int wave = 0; wave < day.waves; wave++) {
            lines.add(TripLine.notToday(wave));
            for (int place : day.visitable(wave)) {
                mayVisit(wave, place);
            }
        }
        // a person may have wanted a stop that makes no sense to the search
        for (TripLine line : lines) {
            if (line.driven()) {
                FlatTrip trip = plan.trip(line.trip());
                for (int i = day.settled[line.trip()].fixed; i < trip.length; i++) {
                    mayVisit(line.wave(), trip.stops[i]);
                }
            }
        }
        lines.forEach(line -> line.stops().addAll(stopsOf(line, plan)));
    }

    private void mayVisit(int wave, int place) {
        if (byWaveAndPlace[wave][place] == null) {
            byWaveAndPlace[wave][place] = new Visit(wave, place, day.keeper[wave * day.places + place]);
            visits.add(byWaveAndPlace[wave][place]);
        }
    }

    /** The visits that the line has in the plan. */
    List<Visit> stopsOf(TripLine line, FlatPlan plan) {
        List<Visit> stops = new ArrayList<>();
        if (line.driven()) {
            FlatTrip trip = plan.trip(line.trip());
            for (int i = day.settled[line.trip()].fixed; i < trip.length; i++) {
                stops.add(byWaveAndPlace[line.wave()][trip.stops[i]]);
            }
            return stops;
        }
        Set<Integer> visited = new HashSet<>();
        for (int t = line.wave() * day.vans; t < (line.wave() + 1) * day.vans; t++) {
            FlatTrip trip = plan.trip(t);
            for (int i = 0; i < trip.length; i++) {
                visited.add(trip.stops[i]);
            }
        }
        for (Visit visit : visits) {
            if (visit.wave() == line.wave() && !visited.contains(visit.place())) {
                stops.add(visit);
            }
        }
        return stops;
    }

    /** The line's visits as the draft of its trip; strangers are passed over. */
    static void draft(TripLine line, FlatPlan plan) {
        FlatTrip draft = plan.draft(line.trip());
        draft.length = plan.day.settled[line.trip()].fixed;
        for (Visit visit : line.stops()) {
            if (visit.wave() == line.wave()) {
                draft.stops[draft.length++] = visit.place();
            }
        }
    }

    /** The lists as a plan of the search. */
    FlatPlan plan() {
        FlatPlan plan = new FlatPlan(day);
        lines.stream().filter(TripLine::driven).forEach(line -> draft(line, plan));
        plan.value();
        plan.keep();
        return plan;
    }

    HardSoftLongScore score() {
        return score;
    }

    FlatDay day() {
        return day;
    }

    List<TripLine> lines() {
        return lines;
    }

    List<Visit> visits() {
        return visits;
    }
}
