package org.chaekgil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayName("Commands used wrongly")
class CommandsTest {
    @TempDir
    Path folder;

    private final StringWriter words = new StringWriter();

    @Test
    @DisplayName("notice a missing file before they touch a database")
    void missingFile() throws Exception {
        Path data = folder.resolve("data");
        String there =
                Files.writeString(folder.resolve("libraries.csv"), "id\n").toString();
        String missing = folder.resolve("none.csv").toString();
        assertThat(run(new ImportCatalogueCommand(), missing, "--data", data.toString()))
                .isEqualTo(2);
        assertThat(run(new ImportLibrariesCommand(), missing, "--data", data.toString()))
                .isEqualTo(2);
        assertThat(run(new ImportLibrariesCommand(), there, "--holidays", missing, "--data", data.toString()))
                .isEqualTo(2);
        assertThat(run(new ImportCatalogueCommand(), there, "--copies", "-1", "--data", data.toString()))
                .isEqualTo(2);
        assertThat(words.toString()).contains("cannot read the file: " + missing);
        assertThat(data).doesNotExist();
    }

    @Test
    @DisplayName("make no database where one is only to be looked at or added to")
    void noDatabase() throws Exception {
        Path data = folder.resolve("wrong");
        Path secret = Files.writeString(folder.resolve("secret"), "seven brown foxes\n");
        assertThat(run(new CheckCommand(), "--data", data.toString())).isEqualTo(2);
        assertThat(run(
                        new CreateLoginCommand(),
                        "--name",
                        "head",
                        "--role",
                        "admin",
                        "--data",
                        data.toString(),
                        "--password-file",
                        secret.toString()))
                .isEqualTo(2);
        assertThat(words.toString()).contains("there is no database here");
        assertThat(data).doesNotExist();
    }

    @ParameterizedTest
    @DisplayName("tell properties of Spring Boot from mistyped options: these are properties")
    @ValueSource(
            strings = {
                "--server.tomcat.max-threads=5",
                "--logging.level.org.chaekgil.cli.ServeCommand=debug",
                "--spring.config.import[0]=file:x",
                "--logging.level[org.chaekgil.X]=debug",
                "--server.ssl.keyStore=a=b",
                "--chaekgil.http2_x.y1="
            })
    void properties(String argument) {
        assertThat(ServeCommand.isSpringProperty(argument)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("tell properties of Spring Boot from mistyped options: these are mistakes")
    @ValueSource(strings = {"--prot=80", "--port", "--server.port", "server.port=1", "--.x=1", "--a..b=1", "-x.y=1"})
    void mistakes(String argument) {
        assertThat(ServeCommand.isSpringProperty(argument)).isFalse();
    }

    private int run(Callable<Integer> command, String... arguments) {
        return new CommandLine(command)
                .setErr(new PrintWriter(words, true))
                .setOut(new PrintWriter(words, true))
                .execute(arguments);
    }
}
