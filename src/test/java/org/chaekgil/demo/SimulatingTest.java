package org.chaekgil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chaekgil.testing.PlayedCity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A simulated day")
class SimulatingTest {
    private static final Simulating.Wish WISH = new Simulating.Wish(1, 20, 30, 300, 0, 7, Simulating.Routes.PLANNED);
    private static final Simulating.Wish ON_FIXED_ROUNDS =
            new Simulating.Wish(1, 20, 30, 300, 0, 7, Simulating.Routes.FIXED);
    private static final List<DayFigures> DAYS = new ArrayList<>();
    private static final Map<String, Long> STATES = new TreeMap<>();
    private static final List<String> TROUBLES = new ArrayList<>();
    private static final List<Invariants.Breach> BREACHES = new ArrayList<>();

    @BeforeAll
    static void playTwiceAndOnFixedRounds() {
        play(WISH);
        play(WISH);
        play(ON_FIXED_ROUNDS);
    }

    private static void play(Simulating.Wish wish) {
        PlayedCity.open(40, city -> {
            Simulating.Outcome outcome = city.getBean(Simulating.class).simulate(wish, day -> DAYS.add(day.figures()));
            TROUBLES.addAll(outcome.troubles());
            city.getBean(DayFigures.Source.class)
                    .states(Simulating.FIRST)
                    .forEach((state, n) -> STATES.merge(state, n, Long::sum));
            BREACHES.addAll(city.getBean(Invariants.class).breaches());
        });
    }

    @Test
    @DisplayName("leaves every invariant true, and no act of it fails")
    void holds() {
        assertThat(BREACHES).isEmpty();
        assertThat(TROUBLES).isEmpty();
    }

    @Test
    @DisplayName("has people asking, borrowing, returning elsewhere, and vans that drive")
    void isLively() {
        assertThat(DAYS).hasSize(3);
        DayFigures day = DAYS.get(0);
        assertThat(day.requests()).isBetween(15L, 20L);
        assertThat(day.crossReturned()).isEqualTo(30);
        assertThat(day.walkIns()).isGreaterThan(30);
        assertThat(day.vans().metres()).isPositive();
        assertThat(day.vans().items()).isNotEmpty();
        assertThat(day.vans().arrived()).isPositive();
        assertThat(day.vans().driving()).isPositive();
        assertThat(day.scans()).isGreaterThan(150);
    }

    @Test
    @DisplayName("makes promises, and keeps all but a few: staff err, and a handful tells no percentage")
    void keepsPromises() {
        DayFigures day = DAYS.get(0);
        assertThat(day.promised()).isGreaterThan(10);
        assertThat(day.kept()).isBetween(day.promised() - 2, day.promised());
    }

    @Test
    @DisplayName("counts the requests of its own day only")
    void countsItsOwn() {
        assertThat(STATES.values().stream().mapToLong(n -> n).sum())
                .isEqualTo(DAYS.stream().mapToLong(DayFigures::requests).sum());
    }

    @Test
    @DisplayName("can be driven on fixed rounds instead, which cost what fixed rounds cost, and more than a plan")
    void onFixedRounds() {
        DayFigures planned = DAYS.get(0);
        DayFigures fixed = DAYS.get(2);
        assertThat(fixed.hard()).isZero();
        assertThat(fixed.soft()).isEqualTo(fixed.fixedSoft());
        assertThat(planned.soft()).isGreaterThan(planned.fixedSoft());
        assertThat(fixed.vans().driving()).isGreaterThan(planned.vans().driving());
    }

    @Test
    @DisplayName("is the same again with the same seed, the plan's score included")
    void sameAgain() {
        assertThat(DAYS.get(1)).isEqualTo(DAYS.get(0));
    }
}
