package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningListVariable;

/** The visits of one van in one wave, in their order; or, as the line of a wave that has no van, those left out today. */
@PlanningEntity
public class TripLine {
    static final String STOPS = "stops";
    private static final int NOT_TODAY = -1;

    @PlanningId
    private String id;

    private int wave;
    private int trip;

    @PlanningListVariable(valueRangeProviderRefs = "visits")
    private List<Visit> stops = new ArrayList<>();

    /** For OptaPlanner, which clones. */
    public TripLine() {}

    private TripLine(String id, int wave, int trip) {
        this.id = id;
        this.wave = wave;
        this.trip = trip;
    }

    static TripLine of(FlatDay day, int trip) {
        return new TripLine("trip" + trip, day.waveOf(trip), trip);
    }

    static TripLine notToday(int wave) {
        return new TripLine("notToday" + wave, wave, NOT_TODAY);
    }

    boolean driven() {
        return trip != NOT_TODAY;
    }

    int trip() {
        return trip;
    }

    int wave() {
        return wave;
    }

    List<Visit> stops() {
        return stops;
    }

    /** Visits that belong to another wave or trip; no plan has them, they are only passed through by general moves. */
    int strangers() {
        int strangers = 0;
        for (Visit visit : stops) {
            if (visit.wave() != wave || visit.trip() >= 0 && visit.trip() != trip) {
                strangers++;
            }
        }
        return strangers;
    }
}
