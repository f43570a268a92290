package org.chaekgil.routing.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.Search;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A tiny day")
class TinyOptimumTest {
    @ParameterizedTest(name = "{0} libraries, seed {1}")
    @CsvSource({"5, 1", "5, 2", "5, 3", "5, 4", "6, 1", "6, 2"})
    @DisplayName("of one van and two rounds gets the best of all plans there are")
    void best(int libraries, int seed) {
        DeliveryDay day = new RandomDay(seed).tinyDay(libraries);
        Score found = new OptaPlannerRoutePlanner()
                .plan(day, Search.forSteps(100_000), progress -> {})
                .score();
        assertThat(found).isEqualTo(bestOfAll(new FlatPlan(new FlatDay(day))));
    }

    /** Tries every order of every choice of places in both rounds. */
    private static Score bestOfAll(FlatPlan plan) {
        List<int[]> tours = new ArrayList<>();
        addTours(new int[0], plan.day.stoppable, tours);
        Score best = plan.score();
        for (int[] morning : tours) {
            draft(plan, 0, morning);
            draft(plan, 1, new int[0]);
            plan.value();
            plan.keep();
            for (int[] afternoon : tours) {
                draft(plan, 1, afternoon);
                plan.value();
                Score score = new Score(-plan.draftHard(), -plan.draftCost());
                best = score.compareTo(best) > 0 ? score : best;
                plan.forget();
            }
        }
        return best;
    }

    private static void addTours(int[] beginning, int[] places, List<int[]> tours) {
        tours.add(beginning);
        for (int place : places) {
            if (Arrays.stream(beginning).noneMatch(p -> p == place)) {
                int[] longer = Arrays.copyOf(beginning, beginning.length + 1);
                longer[beginning.length] = place;
                addTours(longer, places, tours);
            }
        }
    }

    private static void draft(FlatPlan plan, int trip, int[] stops) {
        FlatTrip draft = plan.draft(trip);
        System.arraycopy(stops, 0, draft.stops, 0, stops.length);
        draft.length = stops.length;
    }
}
