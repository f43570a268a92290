package org.chaekgil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.chaekgil.demo.DayFigures;
import org.chaekgil.demo.Simulating;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of vans")
class VanTableTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final StringWriter words = new StringWriter();
    private final VanTable table = new VanTable(new PrintWriter(words));

    @Test
    @DisplayName("has a line for each day with vans, in won, kilometres and hours, and one for all of them")
    void perDay() {
        table.print(
                Simulating.Routes.FIXED,
                List.of(
                        day(
                                FRIDAY,
                                new DayFigures.Vans(
                                        2, 30_000, 7_200, new TreeMap<>(), 100, 5, 20, 60_000_000, 16_000_000)),
                        day(FRIDAY.plusDays(1), null),
                        day(
                                FRIDAY.plusDays(3),
                                new DayFigures.Vans(
                                        1, 15_500, 5_400, new TreeMap<>(), 50, 0, 10, 40_000_000, 3_000_000))));
        assertThat(lines()).hasSize(5).first().asString().contains("fixed rounds");
        assertThat(lines().get(2)).startsWith("2026-11-20 2 30.0 2.0 60000 16000 76000 100 95 5 20 7 9/10 90.0%");
        assertThat(lines().get(3)).startsWith("2026-11-23 1 15.5 1.5 40000 3000 43000 50 50 0 10");
        assertThat(lines().get(4)).startsWith("all 3 45.5 3.5 100000 19000 119000 150 145 5 30 14 18/20 90.0%");
    }

    @Test
    @DisplayName("says how much more or less the second days cost and brought than the first")
    void difference() {
        DayFigures.Vans fixed =
                new DayFigures.Vans(6, 60_000, 7_200, new TreeMap<>(), 100, 0, 20, 60_000_000, 20_000_000);
        DayFigures.Vans planned =
                new DayFigures.Vans(3, 45_000, 7_200, new TreeMap<>(), 110, 10, 10, 30_000_000, 10_000_000);
        table.difference(List.of(day(FRIDAY, fixed)), List.of(day(FRIDAY, planned)));
        assertThat(lines().get(1)).startsWith("-50.0% -25.0% +0.0% -50.0% -50.0% -50.0% +10.0% +0.0% - -50.0% +0.0%");
    }

    private List<String> lines() {
        return words.toString()
                .lines()
                .map(l -> l.strip().replaceAll(" +", " "))
                .toList();
    }

    private static DayFigures day(LocalDate day, DayFigures.Vans vans) {
        return new DayFigures(day, 12, 10, 9, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0, vans, 0L, -1L, -2L, 100);
    }
}
