package org.chaekgil.routing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.chaekgil.routing.BrokenDay;
import org.chaekgil.routing.Change;
import org.chaekgil.routing.DayChange.AddVan;
import org.chaekgil.routing.DayChange.ClosePlace;
import org.chaekgil.routing.DayChange.ShiftWave;
import org.chaekgil.routing.DayChange.TakeVanOut;
import org.chaekgil.routing.PinChange.PinStop;
import org.chaekgil.routing.PinChange.PinTrip;
import org.chaekgil.routing.PinChange.UnpinStop;
import org.chaekgil.routing.PinChange.UnpinTrip;
import org.chaekgil.routing.StopChange.Add;
import org.chaekgil.routing.StopChange.LeaveOut;
import org.chaekgil.routing.StopChange.Move;
import org.chaekgil.routing.StopChange.Swap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A change as JSON")
class ChangeFileTest {
    static Stream<Change> all() {
        return Stream.of(
                new Move("S05", "AM", "V2", "PM", 3, true),
                new Swap("S05", "AM", "S07", "PM"),
                new Add("S05", "V2", "PM", 0),
                new LeaveOut("S05", "AM"),
                new ClosePlace("S05"),
                new TakeVanOut("V2"),
                new AddVan("V4", 500, List.of("AM", "PM")),
                new ShiftWave("AM", 34_201, 45_000),
                new PinStop("S05", "AM"),
                new UnpinStop("S05", "AM"),
                new PinTrip("V2", "AM"),
                new UnpinTrip("V2", "AM"));
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("is read as it was written")
    void thereAndBack(Change change) {
        assertThat(new ChangeFile().parse(new ChangeFile().format(change))).isEqualTo(change);
    }

    @Test
    @DisplayName("may leave out the wave when it stays")
    void sameWave() {
        assertThat(new ChangeFile()
                        .parse("{\"kind\":\"MOVE\",\"place\":\"A\",\"wave\":\"AM\",\"toVan\":\"V\",\"position\":1}"))
                .isEqualTo(new Move("A", "AM", "V", "AM", 1, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"kind\":\"FLY\"}",
                "{\"kind\":\"MOVE\",\"place\":\"A\"}",
                "{\"kind\":\"SHIFT\",\"wave\":\"AM\",\"start\":\"nine\",\"end\":\"10:00\"}"
            })
    @DisplayName("is refused when it is none")
    void broken(String text) {
        assertThatThrownBy(() -> new ChangeFile().parse(text)).isInstanceOf(BrokenDay.class);
    }
}
