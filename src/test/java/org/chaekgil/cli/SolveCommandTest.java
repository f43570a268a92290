package org.chaekgil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.PlanEvaluator;
import org.chaekgil.routing.file.DayFile;
import org.chaekgil.routing.file.PlanFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The solve command")
class SolveCommandTest {
    private static final String DAY =
            """
            { "date": "2026-11-24", "hub": "H",
              "places": [ {"id": "H", "lat": 35.80, "lon": 127.14, "windows": []},
                          {"id": "A", "lat": 35.81, "lon": 127.14, "windows": [["09:00", "18:00"]]},
                          {"id": "B", "lat": 35.82, "lon": 127.15, "windows": []} ],
              "waves": [ {"id": "AM", "start": "09:00", "end": "12:00", "sortMinutes": 30} ],
              "vans": [ {"id": "V1", "capacity": 600} ],
              "consignments": [ {"id": "C1", "from": "H", "to": "A", "items": 30},
                                {"id": "C2", "from": "B", "to": "A", "items": 5} ] }
            """;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new SolveCommand())
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(out, true))
                .execute(arguments);
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("day.json"), text);
    }

    @Test
    @DisplayName("writes a plan that is what its stops give, and says what stays behind and why")
    void solves() throws Exception {
        Path plan = folder.resolve("plan.json");
        assertThat(run(file(DAY).toString(), "--steps", "2000", "--out", plan.toString()))
                .isZero();
        DeliveryPlan read = new PlanFile().read(plan);
        assertThat(read.trips()).hasSize(1);
        assertThat(new PlanEvaluator(new DayFile().parse(DAY)).evaluate(read.routes()))
                .isEqualTo(read);
        assertThat(err.toString()).contains("30 of 35 items delivered today").containsPattern("(?m)^ +5 {2}\\S");
    }

    @Test
    @DisplayName("prints the plan when no file is named")
    void prints() throws Exception {
        assertThat(run(file(DAY).toString(), "--steps", "100")).isZero();
        assertThat(new PlanFile().parse(out.toString()).consignments()).hasSize(2);
    }

    @Test
    @DisplayName("refuses a broken or missing file with one sentence and exit code 2")
    void refuses() throws Exception {
        assertThat(run(file(DAY.replace("\"to\": \"A\", \"items\": 5", "\"to\": \"Z\", \"items\": 5"))
                        .toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("consignments[C2].to: \"Z\" is no place of this day");
        assertThat(run(folder.resolve("none.json").toString())).isEqualTo(2);
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
        assertThat(run(binary.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(binary + ": file: is no text in UTF-8");
        assertThat(run(file(DAY).toString(), "--threads", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--threads at least 1").doesNotContain("negative");
        assertThat(run(file(DAY).toString(), "--threads", "100000")).isEqualTo(2);
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(folder + " is a folder");
    }

    @Test
    @DisplayName("says before it searches that the plan cannot be written where it was told to")
    void nowhereToWrite() throws Exception {
        Path nowhere = folder.resolve("none").resolve("plan.json");
        assertThat(run(file(DAY).toString(), "--out", nowhere.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("cannot write " + nowhere).doesNotContain("fixed rounds");
    }
}
