package org.chaekgil.routing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.routing.TravelFixture.ESTIMATE;
import static org.chaekgil.routing.TravelFixture.PLACES;

import java.util.List;
import org.chaekgil.routing.Period;
import org.chaekgil.routing.TravelMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file of travel times")
class TravelFileTest {
    private static final String HEADER = "from,to,period,seconds,metres";

    @Test
    @DisplayName("is taken where it knows the way; else the others are, and the matrix says it is estimated")
    void partly() {
        TravelFile file =
                TravelFile.of(List.of(HEADER, "M01,M02,,700,5000", "M02,M01,AFTERNOON,900,5100", ""), ESTIMATE);
        TravelMatrix morning = file.between(PLACES, Period.MORNING);
        TravelMatrix afternoon = file.between(PLACES, Period.AFTERNOON);
        assertThat(morning.seconds(0, 1)).isEqualTo(700);
        assertThat(morning.metres(0, 1)).isEqualTo(5000);
        assertThat(afternoon.seconds(0, 1)).isEqualTo(700);
        assertThat(afternoon.seconds(1, 0)).isEqualTo(900);
        assertThat(morning.seconds(1, 0))
                .isEqualTo(ESTIMATE.between(PLACES, Period.MORNING).seconds(1, 0));
        assertThat(morning.origin()).isEqualTo(TravelMatrix.Origin.ESTIMATED);
    }

    @Test
    @DisplayName("stands for itself when it knows all ways")
    void whole() {
        List<String> lines =
                List.of(HEADER, "M01,M02,,700,5000", "M02,M01,MORNING,600,5000", "M02,M01,AFTERNOON,900,5100");
        TravelMatrix matrix = TravelFile.of(lines, ESTIMATE).between(PLACES.subList(0, 2), Period.MORNING);
        assertThat(matrix.origin()).isEqualTo(TravelMatrix.Origin.FILE);
        assertThat(matrix.seconds(0, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"M01,M02,,700", "M01,M02,NIGHT,700,5000", "M01,M02,,-1,5000", "M01,M02,,x,1", "M03,M02,,1,1"})
    @DisplayName("is refused with its line when that is broken or says a way twice")
    void broken(String line) {
        assertThatThrownBy(() -> TravelFile.of(List.of(HEADER, "M03,M02,MORNING,9,9", line), ESTIMATE))
                .hasMessageContaining("line 3")
                .hasMessageContaining(line);
        assertThatThrownBy(() -> TravelFile.of(List.of(line), ESTIMATE)).hasMessageContaining("line 1");
    }
}
