package org.chaekgil.routing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chaekgil.routing.DayFixture;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.FixedRounds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The plan file")
class PlanFileTest {
    private final PlanFile file = new PlanFile();

    @Test
    @DisplayName("is read as it was written, and leaves nothing beside it")
    void roundTrip(@TempDir Path folder) throws Exception {
        DeliveryDay day = new DayFixture()
                .sends("C1", "A", "B", 3)
                .sends("C2", "B", "A", 3)
                .sends("C3", "C", "A", 90)
                .day();
        DeliveryPlan plan = new FixedRounds(day).plan();
        file.write(plan, folder.resolve("plan.json"));
        assertThat(file.read(folder.resolve("plan.json"))).isEqualTo(plan);
        assertThat(plan.trips()).isNotEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    @DisplayName("writes times as HH:MM:SS, beyond midnight too")
    void clock() {
        assertThat(PlanFile.clock(9 * 3_600 + 61)).isEqualTo("09:01:01");
        assertThat(PlanFile.clock(25 * 3_600)).isEqualTo("25:00:00");
    }
}
