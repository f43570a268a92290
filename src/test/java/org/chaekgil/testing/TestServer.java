package org.chaekgil.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.chaekgil.database.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one PostgreSQL of a test run: Testcontainers' where a Docker engine answers, else the embedded one. The environment variable
 * {@code CHAEKGIL_TEST_DB} (testcontainers or embedded) decides it, {@code CHAEKGIL_TEST_IMAGE} names another image than postgres:17. Tests
 * lose nothing in a power cut, so the server does not wait for the disk.
 */
public final class TestServer {
    /** How long an application of the tests waits for one of its connections: no test is about how fast a machine is. */
    static final int PATIENCE_MILLIS = 60_000;

    private static final String[] FAST = {
        "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"
    };
    private static final TestServer ONE = new TestServer();

    private final AtomicInteger databases = new AtomicInteger();
    private final String base;
    private final String user;
    private final String password;
    private final Runnable close;
    private boolean applications;

    private TestServer() {
        if (docker()) {
            PostgreSQLContainer<?> container = container();
            base = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/";
            user = container.getUsername();
            password = container.getPassword();
            close = container::stop;
            System.out.println("Tests run on Testcontainers' PostgreSQL, image " + container.getDockerImageName());
        } else {
            EmbeddedPostgres postgres = embedded();
            base = postgres.url("");
            user = postgres.user();
            password = postgres.password();
            close = () -> {
                postgres.close();
                Directories.delete(postgres.home());
            };
            System.out.println("Tests run on the embedded PostgreSQL in " + postgres.home());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeWithoutApplications));
    }

    /**
     * To be called while an application starts that is closed with the virtual machine only: the server is closed after it then. One whose
     * database is gone would wait for it with all its patience.
     */
    static void closeAfterApplications() {
        synchronized (ONE) {
            if (!ONE.applications) {
                ONE.applications = true;
                SpringApplication.getShutdownHandlers().add(ONE.close);
            }
        }
    }

    private synchronized void closeWithoutApplications() {
        if (!applications) {
            close.run();
        }
    }

    /** A fresh, empty database of its own; its URL. */
    public static String freshDatabase() {
        return freshDatabase("C.UTF-8");
    }

    /** As {@link #freshDatabase()}, with the letters of another locale. */
    public static String freshDatabase(String locale) {
        String name = "test_" + ONE.databases.incrementAndGet();
        ONE.execute("create database " + name + " template template0 encoding 'UTF8' locale '" + locale + "'");
        return ONE.base + name;
    }

    public static String user() {
        return ONE.user;
    }

    public static String password() {
        return ONE.password;
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(base + "postgres", user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean docker() {
        return Optional.ofNullable(System.getenv("CHAEKGIL_TEST_DB"))
                .map(wanted -> wanted.toLowerCase(Locale.ROOT).equals("testcontainers"))
                .orElseGet(
                        () -> engineIsNamed() && DockerClientFactory.instance().isDockerAvailable());
    }

    /** Asking Testcontainers on a machine without any engine gives a page of warnings. */
    private static boolean engineIsNamed() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }

    private static PostgreSQLContainer<?> container() {
        String image = Optional.ofNullable(System.getenv("CHAEKGIL_TEST_IMAGE")).orElse("postgres:17");
        PostgreSQLContainer<?> container =
                new PostgreSQLContainer<>(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        container.setCommand(("postgres -c " + String.join(" -c ", FAST)).split(" "));
        container.start();
        return container;
    }

    /** A directory for each test run, so that two of them may go on at once; programs unpacked once for all. */
    private static EmbeddedPostgres embedded() {
        Path target = Path.of("target", "test-postgres").toAbsolutePath();
        Path home = target.resolve("run-" + ProcessHandle.current().pid());
        return EmbeddedPostgres.start(home, target.resolve("server"), FAST);
    }
}
