package org.chaekgil.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.chaekgil.routing.file.DayFile;
import org.chaekgil.routing.file.PlanFile;
import org.chaekgil.routing.solver.OptaPlannerRoutePlanner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days made and plans judged by programs that know nothing of this one; they lie beside the project when they are there. */
@DisplayName("On a day of the real libraries")
class IndependentCheckTest {
    private static final Path TOOLS = Path.of("..", "shared", "tools");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1}: {2} libraries, {3} vans")
    @DisplayName(
            "the judge finds no difference, and the plan beats fixed rounds by a fifth where vans stop nearly everywhere")
    @CsvSource({
        "TUE, 7, 40, 3, 0.80",
        "WED, 1, 40, 3, 0.80",
        "THU, 2, 40, 3, 0.80",
        "MON, 3, 40, 3, 0.95",
        "FRI, 4, 40, 2, 0.95",
        "TUE, 5, 40, 1, 1.00",
        "WED, 6, 8, 2, 1.00",
        "THU, 8, 2, 1, 1.00",
    })
    void judged(String weekday, int seed, int libraries, int vans, double atMost) throws Exception {
        assumeTrue(
                Files.isReadable(TOOLS.resolve("check_plan.py")), "skipped: there is no ../shared/tools to judge with");
        Path dayFile = folder.resolve("day.json");
        String made =
                python("make_day.py", "--seed", seed, "--weekday", weekday, "--libraries", libraries, "--vans", vans);
        Files.writeString(dayFile, made);
        DeliveryDay day = new DayFile().read(dayFile);
        DeliveryPlan fixed = new FixedRounds(day).plan();
        DeliveryPlan plan =
                new OptaPlannerRoutePlanner().plan(day, Search.forSteps(400_000).withSeed(seed), progress -> {});
        assertThat(judge(dayFile, fixed)).contains("; 0 differences");
        assertThat(judge(dayFile, plan)).startsWith("hard 0 ").contains("; 0 differences");
        assertThat((double) plan.score().soft() / fixed.score().soft()).isLessThanOrEqualTo(atMost);
    }

    private String judge(Path dayFile, DeliveryPlan plan) throws Exception {
        Path planFile = folder.resolve("plan.json");
        new PlanFile().write(plan, planFile);
        return python("check_plan.py", dayFile, planFile);
    }

    private String python(String script, Object... arguments) throws Exception {
        var command = new java.util.ArrayList<String>();
        command.add("python3");
        command.add(TOOLS.resolve(script).toString());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }
}
