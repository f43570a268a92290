package org.chaekgil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chaekgil.Chaekgil;
import org.chaekgil.database.DatabaseRefused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import picocli.CommandLine;

@Tag("database")
@DisplayName("A city on an outside database, without the demo")
class FirstLoginTest {
    private static final String PASSWORD = "여섯 마리 두루미가 난다";
    private static final String LIBRARIES =
            """
            id,name,kind,address,phone,lat,lon,weekday_opens,weekday_closes,saturday_opens,saturday_closes,sunday_opens,sunday_closes,closed_weekdays,closed_monthly,holdings,hub
            A1,Alpha,MUNICIPAL,,,35.81,127.14,09:00,18:00,09:00,18:00,,,MON,,1000,yes
            """;

    @RegisterExtension
    static final OutsideDatabase DATABASE = new OutsideDatabase();

    @TempDir
    static Path folder;

    private final StringWriter words = new StringWriter();

    @BeforeAll
    static void importLibraries() throws IOException {
        Path file = Files.writeString(folder.resolve("libraries.csv"), LIBRARIES);
        assertThat(new CommandLine(new ImportLibrariesCommand()).execute(file.toString()))
                .isZero();
    }

    @BeforeEach
    void noLogins() {
        DATABASE.jdbc().sql("delete from login").update();
    }

    @Test
    @DisplayName("gets its first logins by a command, hashed, and no demo's")
    void logins() throws IOException {
        assertThat(create(PASSWORD, "--name", "head", "--role", "admin")).isZero();
        assertThat(create(PASSWORD, "--name", "desk-a1", "--role", "STAFF", "--library", "A1"))
                .isZero();
        assertThat(create(PASSWORD, "--name", "driver-1", "--role", "driver", "--van", "V1"))
                .isZero();
        assertThat(DATABASE.jdbc()
                        .sql("select name || ' ' || role || coalesce(library, '') || coalesce(van, '') from login"
                                + " where not demo order by name")
                        .query(String.class)
                        .list())
                .containsExactly("desk-a1 STAFFA1", "driver-1 DRIVERV1", "head ADMIN");
        assertThat(new BCryptPasswordEncoder().matches(PASSWORD, hash("head"))).isTrue();
        assertThat(hash("head")).startsWith("$2a$10$").isNotEqualTo(hash("desk-a1"));
        assertThat(words.toString()).contains("head").doesNotContain(PASSWORD);
    }

    @Test
    @DisplayName("reads the password from standard input where there is no console")
    void standardInput() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8)));
            assertThat(run(new CreateLoginCommand(), "--name", "head", "--role", "admin", "--password-file", "-"))
                    .isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(new BCryptPasswordEncoder().matches(PASSWORD, hash("head"))).isTrue();
    }

    @Test
    @DisplayName("takes no password that is short, cut off by the hash, or tried first by everybody")
    void weak() throws IOException {
        for (String weak : List.of(
                "demo",
                "1234",
                "열한글자인암호입니다",
                "demo-demo-demo",
                "password12345",
                "aaaaaaaaaaaa",
                "headheadhead!",
                "x".repeat(3) + "가".repeat(24),
                "책길책길책길1234 demo")) {
            assertThat(create(weak, "--name", "head", "--role", "admin"))
                    .as(weak)
                    .isEqualTo(1);
        }
        assertThat(count()).isZero();
        assertThat(words.toString()).contains("12 characters", "too long", "easy to guess");
    }

    @Test
    @DisplayName("gives no login to a name that is taken or strange, at an unknown library, or to citizens")
    void refused() throws IOException {
        assertThat(create(PASSWORD, "--name", "head", "--role", "admin")).isZero();
        assertThat(create(PASSWORD, "--name", "HEAD", "--role", "admin")).isEqualTo(1);
        assertThat(create(PASSWORD, "--name", "a b", "--role", "admin")).isEqualTo(1);
        assertThat(create(PASSWORD, "--name", "desk", "--role", "staff")).isEqualTo(1);
        assertThat(create(PASSWORD, "--name", "desk", "--role", "staff", "--library", "B2"))
                .isEqualTo(1);
        assertThat(create(PASSWORD, "--name", "JJ000001", "--role", "citizen")).isEqualTo(1);
        assertThat(create(PASSWORD, "--name", "x1", "--role", "king")).isEqualTo(2);
        assertThat(create("", "--name", "x1", "--role", "admin")).isEqualTo(2);
        assertThat(run(new CreateLoginCommand(), "--name", "x1", "--role", "admin", "--password", PASSWORD))
                .as("never as an argument")
                .isEqualTo(2);
        assertThat(count()).isOne();
        assertThat(words.toString()).contains("no such library: B2", "cards");
    }

    @Test
    @DisplayName("does not start while it holds a login with a password that everybody knows")
    void refusesDemoLogins() {
        DATABASE.jdbc()
                .sql("insert into login (name, secret_hash, role, demo) values ('coordinator', ?, 'COORDINATOR', true)")
                .param(new BCryptPasswordEncoder(4).encode("demo"))
                .update();
        SpringApplicationBuilder server = new SpringApplicationBuilder(Chaekgil.class);
        // the movable clock is for the fixtures among the classes of this test run
        assertThatThrownBy(() -> server.run("--server.port=0", "--chaekgil.clock=movable"))
                .rootCause()
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("holds 1 demo logins with publicly known passwords");
    }

    private int create(String password, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), password + "\n");
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--password-file", file.toString()));
        return run(new CreateLoginCommand(), all.toArray(String[]::new));
    }

    private int run(Callable<Integer> command, String... arguments) {
        return new CommandLine(command)
                .setErr(new PrintWriter(words, true))
                .setOut(new PrintWriter(words, true))
                .execute(arguments);
    }

    private String hash(String name) {
        return DATABASE.jdbc()
                .sql("select secret_hash from login where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private long count() {
        return DATABASE.jdbc()
                .sql("select count(*) from login")
                .query(Long.class)
                .single();
    }
}
