package org.chaekgil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.chaekgil.testing.Directories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The embedded PostgreSQL")
class EmbeddedPostgresTest {
    private static final Path SERVER =
            Path.of("target", "test-postgres", "server").toAbsolutePath();
    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createTempDirectory("chaekgil");
    }

    @AfterEach
    void deleteHome() {
        PostmasterFile.running(home.resolve("cluster")).ifPresent(ProcessHandle::destroyForcibly);
        Directories.delete(home);
    }

    @Test
    @DisplayName("keeps its data over a restart")
    void keepsItsData() throws SQLException {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(home, SERVER)) {
            run(first, "create table book (title text)", "insert into book values ('책길')");
        }
        assertThat(PostmasterFile.of(home.resolve("cluster"))).isEmpty();
        try (EmbeddedPostgres second = EmbeddedPostgres.start(home, SERVER)) {
            assertThat(ask(second, "select title from book")).isEqualTo("책길");
        }
    }

    @Test
    @DisplayName("refuses a second program on the same directory")
    void refusesASecond() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(home, SERVER)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home, SERVER))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("Another Chaekgil");
            assertThat(first.url("x")).contains("127.0.0.1");
        }
    }

    @Test
    @DisplayName("starts over the pid file of a dead server, even if another program has that number now")
    void ignoresAStalePidFile() throws IOException, SQLException {
        EmbeddedPostgres.start(home, SERVER).close();
        Files.writeString(
                PostmasterFile.path(home.resolve("cluster")),
                ProcessHandle.current().pid() + "\n" + home.resolve("cluster") + "\n1\n5432\n\n\n\nready\n");
        try (EmbeddedPostgres second = EmbeddedPostgres.start(home, SERVER)) {
            assertThat(ask(second, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    @DisplayName("makes a cluster anew whose making was cut off")
    void makesAHalfMadeClusterAnew() throws IOException, SQLException {
        Files.createDirectories(home.resolve("cluster").resolve("base"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, SERVER)) {
            assertThat(ask(postgres, "select datctype from pg_database where datname = 'postgres'"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    @DisplayName("makes a cluster anew whose making was killed when it had its version already")
    void survivesAKillInTheMaking() throws IOException, InterruptedException, SQLException {
        Process other = program();
        Path version = home.resolve("cluster-in-making").resolve("PG_VERSION");
        while (!Files.exists(version)) {
            assertThat(other.waitFor(5, TimeUnit.MILLISECONDS)).isFalse();
        }
        List<ProcessHandle> all = other.descendants().toList();
        other.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        assertThat(home.resolve("cluster")).doesNotExist();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home, SERVER)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    @DisplayName("knows its directory by its real name, also where a link leads to it")
    void followsLinks() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("link"), Files.createDirectory(home.resolve("real")));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(link, SERVER)) {
            assertThat(PostmasterFile.running(home.toRealPath().resolve("real/cluster")))
                    .isPresent();
            assertThat(postgres.home()).isEqualTo(home.toRealPath().resolve("real"));
        }
    }

    @Test
    @DisplayName("ends by itself when its program is killed")
    void endsWithItsProgram() throws IOException, InterruptedException {
        Process other = otherProgram();
        ProcessHandle server = PostmasterFile.running(home.resolve("cluster")).orElseThrow();
        other.destroyForcibly().waitFor();
        server.onExit().join();
        assertThat(PostmasterFile.of(home.resolve("cluster"))).isEmpty();
    }

    @Test
    @DisplayName("stops a server that runs on without its program, and starts its own")
    void stopsALeftOverServer() throws IOException, InterruptedException, SQLException {
        Process other = otherProgram();
        ProcessHandle left = PostmasterFile.running(home.resolve("cluster")).orElseThrow();
        Optional<ProcessHandle> keeper = left.parent();
        List<ProcessHandle> keepers = keeper.orElseThrow()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("sh"))
                .toList();
        keepers.forEach(ProcessHandle::destroyForcibly);
        keeper.ifPresent(ProcessHandle::destroyForcibly);
        other.destroyForcibly().waitFor();
        assertThat(left.isAlive()).isTrue();
        try (EmbeddedPostgres own = EmbeddedPostgres.start(home, SERVER)) {
            assertThat(left.isAlive()).isFalse();
            assertThat(ask(own, "select 1")).isEqualTo("1");
        }
    }

    private Process program() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starting.class.getName(),
                        home.toString(),
                        SERVER.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Process otherProgram() throws IOException {
        Process other = program();
        BufferedReader words =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
        for (String line = words.readLine(); line == null || !line.startsWith("jdbc:"); line = words.readLine()) {
            assertThat(line).as("the other program says that it is ready").isNotNull();
        }
        return other;
    }

    private static void run(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String ask(EmbeddedPostgres postgres, String question) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url("postgres"), postgres.user(), postgres.password());
    }
}
