package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.chaekgil.network.LibraryId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several changes of a driver's route")
class DriverNoticeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

    @Test
    @DisplayName("come to what is other than before the first")
    void together() {
        DriverNotice all = told(
                        trip("AM", "S02 S04 S07"),
                        notice(1, "AM", "S01 S02", "S03", 12),
                        notice(2, "AM", "S04", "S01 S05", -2))
                .get(0);

        assertThat(all.added()).extracting(LibraryId::value).containsExactly("S02", "S04");
        assertThat(all.dropped()).extracting(LibraryId::value).containsExactly("S03", "S05");
        assertThat(all.later()).isEqualTo(10);
        assertThat(all.reordered()).isFalse();
        assertThat(all.gone()).isFalse();
        assertThat(all.id()).as("seen up to the last of them").isEqualTo(2);
    }

    @Test
    @DisplayName("are no news when the last takes back the first")
    void takenBack() {
        assertThat(told(trip("PM", "S07"), notice(1, "PM", "S01", "", 9), notice(2, "PM", "", "S01", -7)))
                .isEmpty();
        assertThat(told(null, notice(1, "AM", "S01", "", null), notice(2, "AM", "", "S01", null)))
                .as("a trip that came and fell away")
                .isEmpty();
    }

    @Test
    @DisplayName("tell of few minutes only what is worth it")
    void minutes() {
        assertThat(told(trip("AM", "S01"), notice(1, "AM", "S01", "", 9), notice(2, "AM", "", "", -8)))
                .singleElement()
                .extracting(DriverNotice::later)
                .isEqualTo(0);
    }

    @Test
    @DisplayName("send the driver to look at the order when a stop, or a whole trip, fell away and came back")
    void cameBack() {
        DriverNotice all = told(
                        trip("PM", "S02 S01"),
                        notice(1, "PM", "", "S01 S02", null),
                        notice(2, "PM", "S02 S01", "", null))
                .get(0);

        assertThat(all.added()).isEmpty();
        assertThat(all.dropped()).isEmpty();
        assertThat(all.gone()).isFalse();
        assertThat(all.reordered()).isTrue();
    }

    @Test
    @DisplayName(
            "say of a trip that is not driven any more only that, and of one that is nothing that does not hold by it")
    void byTheTrip() {
        assertThat(told(null, notice(1, "PM", "S09", "", 8), notice(2, "PM", "", "S01 S02", null)))
                .singleElement()
                .satisfies(n -> assertThat(n.gone()).isTrue())
                .satisfies(n -> assertThat(n.added()).isEmpty())
                .satisfies(n -> assertThat(n.reordered()).isFalse());
        assertThat(told(trip("PM", "S01"), notice(1, "PM", "S09", "S01", 20)))
                .singleElement()
                .satisfies(n -> assertThat(n.added()).isEmpty())
                .satisfies(n -> assertThat(n.dropped()).isEmpty())
                .satisfies(n -> assertThat(n.later()).isEqualTo(20));
    }

    @Test
    @DisplayName("are no news any more once the trip is over")
    void over() {
        for (TripState state : List.of(TripState.FINISHED, TripState.BROKEN)) {
            assertThat(told(trip(state, "AM", "S01"), notice(1, "AM", "S09", "S02", 20)))
                    .isEmpty();
        }
    }

    private static List<DriverNotice> told(Trip now, DriverNotice... notices) {
        return DriverNotice.together(List.of(notices), now == null ? List.of() : List.of(now));
    }

    private static Trip trip(String wave, String stops) {
        return trip(TripState.PLANNED, wave, stops);
    }

    private static Trip trip(TripState state, String wave, String stops) {
        LocalTime nine = LocalTime.of(9, 0);
        List<TripStop> all = libraries(stops).stream()
                .map(l -> new TripStop(1, l, nine, nine, nine, 0, 0, 0, null, null, null))
                .toList();
        return new Trip(7, DAY, "V1", wave, state, nine, nine.plusHours(3), 9_000, null, null, null, all);
    }

    private static DriverNotice notice(long id, String wave, String added, String dropped, Integer later) {
        return new DriverNotice(id, DAY, "V1", wave, NOON, libraries(added), libraries(dropped), false, later);
    }

    private static List<LibraryId> libraries(String ids) {
        return Stream.of(ids.split(" "))
                .filter(id -> !id.isEmpty())
                .map(LibraryId::new)
                .toList();
    }
}
