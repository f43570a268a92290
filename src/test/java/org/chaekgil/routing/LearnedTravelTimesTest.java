package org.chaekgil.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.routing.TravelFixture.ESTIMATE;
import static org.chaekgil.routing.TravelFixture.PLACES;

import java.util.List;
import org.chaekgil.routing.DrivenLegs.Driven;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Driving times")
class LearnedTravelTimesTest {
    private final int before = ESTIMATE.between(PLACES, Period.MORNING).seconds(0, 1);

    @Test
    @DisplayName("go towards what was driven the further the more often, on that way and at that time only")
    void learned() {
        assertThat(after(3)).isEqualTo(Math.round(before * (1 + 3 / 8.0)));
        assertThat(after(95)).isEqualTo(Math.round(before * 1.95));
        assertThat(after(2)).as("twice is chance").isEqualTo(before);
        TravelMatrix morning = learned(new Driven("M01", "M02", Period.MORNING, 95, 2 * before), Period.MORNING);
        assertThat(morning.seconds(1, 0)).isEqualTo(before);
        assertThat(morning.metres(0, 1))
                .isEqualTo(ESTIMATE.between(PLACES, Period.MORNING).metres(0, 1));
        assertThat(morning.origin()).isEqualTo(TravelMatrix.Origin.ESTIMATED);
        assertThat(learned(new Driven("M01", "M02", Period.MORNING, 95, 2 * before), Period.AFTERNOON)
                        .seconds(0, 1))
                .isEqualTo(ESTIMATE.between(PLACES, Period.AFTERNOON).seconds(0, 1));
    }

    @Test
    @DisplayName("do not follow a record that no street explains, nor a place that is no more")
    void outliers() {
        assertThat(learned(new Driven("M01", "M02", Period.MORNING, 995, 100 * before), Period.MORNING)
                        .seconds(0, 1))
                .isLessThanOrEqualTo(3 * before);
        assertThat(learned(new Driven("M01", "M02", Period.MORNING, 995, 1), Period.MORNING)
                        .seconds(0, 1))
                .isGreaterThanOrEqualTo(before / 2);
        assertThat(learned(new Driven("M01", "X99", Period.MORNING, 9, 999), Period.MORNING)
                        .seconds(0, 1))
                .isEqualTo(before);
    }

    @Test
    @DisplayName("are the slowest of all parts of the day that a plan runs through")
    void slowest() {
        TravelMatrix morning = ESTIMATE.between(PLACES, Period.MORNING);
        TravelMatrix afternoon = ESTIMATE.between(PLACES, Period.AFTERNOON);
        assertThat(afternoon.seconds(0, 1)).isGreaterThan(before);
        assertThat(SlowestOf.all(List.of(morning)).seconds(0, 1)).isEqualTo(before);
        assertThat(SlowestOf.all(List.of(morning, afternoon)).seconds(0, 1)).isEqualTo(afternoon.seconds(0, 1));
        assertThat(Period.of(13 * 3_600 - 1)).isEqualTo(Period.MORNING);
        assertThat(Period.of(13 * 3_600)).isEqualTo(Period.AFTERNOON);
    }

    @Test
    @DisplayName("are estimated longer than the straight line at full speed, and nothing to where one is")
    void estimated() {
        TravelMatrix matrix = ESTIMATE.between(PLACES, Period.MORNING);
        assertThat(matrix.metres(0, 1)).isBetween(9_200, 9_500);
        assertThat(matrix.seconds(0, 1)).isEqualTo((int) Math.round(matrix.metres(0, 1) / (22 / 3.6)) + 30);
        assertThat(matrix.seconds(1, 1)).isZero();
    }

    @Test
    @DisplayName("are not estimated with a detour shorter than the straight line, or standing still")
    void assumptions() {
        assertThatThrownBy(() -> new GreatCircle(0.9, 22)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GreatCircle(1.35, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private int after(int drives) {
        return learned(new Driven("M01", "M02", Period.MORNING, drives, 2 * before), Period.MORNING)
                .seconds(0, 1);
    }

    private static TravelMatrix learned(Driven driven, Period period) {
        return new LearnedTravelTimes(ESTIMATE, () -> List.of(driven)).between(PLACES, period);
    }
}
