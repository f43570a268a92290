package org.chaekgil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

@DisplayName("The database of a simulation")
class ThrownAwayPostgresTest {
    @TempDir
    Path temporary;

    @Test
    @DisplayName("leaves nothing behind when the program is told to end, as Ctrl-C does")
    void leavesNothing() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader words =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            String line = words.readLine();
            while (line != null && !line.startsWith("ready ")) {
                line = words.readLine();
            }
            assertThat(line).as("the program says that it is ready").isNotNull();
            Path directory = Path.of(line.substring("ready ".length()));
            assertThat(directory).startsWith(temporary).isDirectory();
            program.destroy();
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.exists(directory)).isFalse();
        } finally {
            program.destroyForcibly();
        }
    }

    /** A simulation as far as its database goes, which then waits to be ended. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws InterruptedException {
            ThrownAwayPostgres postgres = new ThrownAwayPostgres("fsync=off");
            postgres.start();
            new SpringApplicationBuilder(Program.class)
                    .web(WebApplicationType.NONE)
                    .run();
            System.out.println("ready " + postgres.directory());
            Thread.currentThread().join();
        }
    }
}
