package org.chaekgil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chaekgil.Chaekgil;
import org.chaekgil.testing.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A simulation that is killed with SIGKILL in the middle of its day, its database server apart")
class KilledSimulationIT {
    private static final long PATIENCE_MINUTES = 5;
    private final String database = TestServer.freshDatabase();

    @TempDir
    Path directory;

    @Test
    @DisplayName("leaves the invariants true, and goes on to the end of the day when it is resumed, on the same routes")
    void goesOn() throws Exception {
        Process first = simulate("first", "--days", "1", "--routes", "fixed");
        waitForNoon(first);
        first.destroyForcibly().waitFor();
        long scansBefore = scansOfTheDay();

        assertThat(end(start("cheaper", "simulate", "--resume"))).isEqualTo(2);
        assertThat(said("cheaper")).contains("--requests-per-day 30 --cross-returns-per-day 40");
        assertThat(end(start("check", "check"))).as(said("check")).isZero();
        assertThat(end(simulate("resumed", "--resume"))).as(said("resumed")).isZero();
        assertThat(said("resumed")).contains("2026-11-17", "on fixed rounds", "first promises held");
        assertThat(scansOfTheDay()).isGreaterThan(scansBefore);
    }

    private Process simulate(String name, String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("simulate", "--requests-per-day", "30", "--cross-returns-per-day", "40"));
        arguments.addAll(List.of(more));
        return start(name, arguments.toArray(String[]::new));
    }

    /** Until people have scanned after 11 o'clock on the day that counts. */
    private void waitForNoon(Process simulation) throws InterruptedException, SQLException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
        while (scansOfTheDay() < 20) {
            assertThat(simulation.waitFor(200, TimeUnit.MILLISECONDS))
                    .as(() -> "ended early: " + said("first"))
                    .isFalse();
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private long scansOfTheDay() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, TestServer.user(), TestServer.password());
                Statement statement = connection.createStatement()) {
            try (ResultSet exists = statement.executeQuery("select to_regclass('simulation') is not null")) {
                exists.next();
                if (!exists.getBoolean(1)) {
                    return 0;
                }
            }
            try (ResultSet scans =
                    statement.executeQuery("select count(*) from scan where at > '2026-11-17T11:00:00+09:00'")) {
                scans.next();
                return scans.getLong(1);
            }
        }
    }

    private Process start(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // four programs that live for a day of the simulation at most
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Chaekgil.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output(name));
        builder.environment().put("SPRING_DATASOURCE_URL", database);
        builder.environment().put("SPRING_DATASOURCE_USERNAME", TestServer.user());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", TestServer.password());
        return builder.start();
    }

    private static int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private File output(String name) {
        return directory.resolve(name + ".txt").toFile();
    }

    private String said(String name) {
        try {
            return Files.readString(output(name).toPath());
        } catch (IOException e) {
            return e.toString();
        }
    }
}
