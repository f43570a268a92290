package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chaekgil.request.Promise.Way;
import org.chaekgil.request.PromiseExperience.Count;
import org.chaekgil.request.PromiseExperience.Record;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The chance that a promise holds")
class ChancesTest {
    private static final Record NOTHING = new Record(Count.NONE, Count.NONE, Count.NONE);

    @Test
    @DisplayName(
            "is assumed at first: enough over the hub or when a second van would do, a day in reserve when it hangs on one")
    void assumed() {
        assertThat(Chances.of(Way.HUB, false, NOTHING).reserve()).isZero();
        assertThat(Chances.of(Way.DIRECT, true, NOTHING).reserve()).isZero();
        assertThat(Chances.of(Way.DIRECT, false, NOTHING).reserve()).isOne();
        assertThat(Chances.of(Way.SHELF, true, NOTHING).reserve()).isZero();
    }

    @Test
    @DisplayName("is what was seen, once much was seen")
    void seen() {
        Record good = new Record(new Count(1000, List.of(990, 995, 999)), Count.NONE, Count.NONE);
        assertThat(Chances.of(Way.DIRECT, false, good).reserve()).isZero();
        Record bad = new Record(new Count(1000, List.of(800, 940, 980)), Count.NONE, Count.NONE);
        assertThat(Chances.of(Way.HUB, true, bad).reserve()).isEqualTo(2);
        assertThat(Chances.of(Way.HUB, true, bad).percent(0)).isEqualTo(80);
    }

    @Test
    @DisplayName("adds a day for a library that picks late, though others of the kind hold")
    void lateLibrary() {
        Count kind = new Count(1000, List.of(980, 990, 995));
        Record late = new Record(kind, new Count(60, List.of(51, 59, 60)), Count.NONE);
        assertThat(Chances.of(Way.HUB, true, late).reserve()).isOne();
        Record twiceUnlucky = new Record(kind, new Count(2, List.of(1, 2, 2)), Count.NONE);
        assertThat(Chances.of(Way.HUB, true, twiceUnlucky).reserve())
                .as("one miss says little")
                .isZero();
    }

    @Test
    @DisplayName("adds a day for a way on which books are late")
    void lateWay() {
        Count kind = new Count(1000, List.of(980, 990, 995));
        Record late = new Record(kind, new Count(100, List.of(98, 99, 100)), new Count(12, List.of(9, 12, 12)));
        assertThat(Chances.of(Way.HUB, true, late).reserve()).isOne();
    }

    @Test
    @DisplayName("never asks for more than two days in reserve")
    void atMost() {
        Record hopeless = new Record(new Count(500, List.of(0, 0, 10)), Count.NONE, Count.NONE);
        assertThat(Chances.of(Way.HUB, true, hopeless).reserve()).isEqualTo(2);
    }
}
