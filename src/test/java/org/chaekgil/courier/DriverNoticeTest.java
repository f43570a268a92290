package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
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
        DriverNotice all = DriverNotice.together(
                        List.of(notice(1, "AM", "S01 S02", "S03", 12), notice(2, "AM", "S04", "S01 S05", -2)))
                .get(0);

        assertThat(all.added()).extracting(LibraryId::value).containsExactly("S02", "S04");
        assertThat(all.dropped()).extracting(LibraryId::value).containsExactly("S03", "S05");
        assertThat(all.later()).isEqualTo(10);
        assertThat(all.reordered()).isFalse();
        assertThat(all.id()).as("seen up to the last of them").isEqualTo(2);
    }

    @Test
    @DisplayName("are no news when the last takes back the first")
    void takenBack() {
        assertThat(DriverNotice.together(List.of(notice(1, "PM", "S01", "", 9), notice(2, "PM", "", "S01", -7))))
                .isEmpty();
    }

    @Test
    @DisplayName("are told for each wave by itself")
    void waves() {
        assertThat(DriverNotice.together(List.of(notice(1, "AM", "S01", "", 9), notice(2, "PM", "", "S01", -9))))
                .extracting(DriverNotice::wave)
                .containsExactly("AM", "PM");
    }

    @Test
    @DisplayName("send the driver to look at the order when a stop, or a whole trip, fell away and came back")
    void cameBack() {
        DriverNotice all = DriverNotice.together(
                        List.of(notice(1, "PM", "", "S01 S02", null), notice(2, "PM", "S02 S01", "", null)))
                .get(0);

        assertThat(all.added()).isEmpty();
        assertThat(all.dropped()).isEmpty();
        assertThat(all.reordered()).isTrue();
        assertThat(DriverNotice.together(List.of(notice(1, "AM", "", "S01", -8), notice(2, "AM", "S01", "", 8)))
                        .get(0)
                        .reordered())
                .isTrue();
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
