package org.chaekgil.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.network.LibraryId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How far ahead promises were")
class PromiseLeadTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LibraryId PICKUP = new LibraryId("S01");

    @Test
    @DisplayName("is a mean over promises, not over the report's lines")
    void mean() {
        List<PromiseReport.Line> lines = List.of(
                new PromiseReport.Line(DAY, PICKUP, true, 3, 3, 1, 8),
                new PromiseReport.Line(DAY.plusDays(1), PICKUP, false, 1, 1, 0, 0));
        assertThat(PromiseLead.of(lines)).isEqualTo(new PromiseLead(2, 25));
    }

    @Test
    @DisplayName("cannot be said when none was made")
    void none() {
        assertThat(PromiseLead.of(List.of())).isNull();
    }
}
