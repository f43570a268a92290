package org.chaekgil.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL on a directory of this machine, run by this program alone and reached over the loopback interface with a
 * password of its own. Layout of the directory: {@code server/} the programs, {@code cluster/} the data, {@code password},
 * {@code postgres.log}, {@code lock}.
 *
 * <p>The server ends with this program. It runs in a session of its own, so that Ctrl-C or a kill of the process group reaches it only
 * through its shell, which stops it cleanly as soon as this program is gone, killed or not. A server that is found running all the
 * same at the next start is stopped first and started anew.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ATTEMPTS = 5;
    private static final String USER = "chaekgil";
    /** $0 unused, then the command. Standard input is a pipe from this program; its end means that this program has ended. */
    private static final String KEEPER =
            "exec 3<&0; \"$@\" 3<&- </dev/null & server=$!; (read -r _ <&3; kill -INT $server) & wait $server";

    private final Path home;
    private final Path cluster;
    private final Path programs;
    private final Unprivileged user;
    private final OneOwner owner;
    private final List<String> settings;
    private Process keeper;
    private int port;

    private EmbeddedPostgres(Path home, Path server, List<String> settings) {
        this.home = created(home);
        this.cluster = this.home.resolve("cluster");
        this.settings = settings;
        this.owner = OneOwner.of(this.home);
        this.programs = PostgresBinaries.unpack(server.toAbsolutePath().normalize());
        this.user = Unprivileged.on(this.home, cluster);
    }

    /**
     * Starts the server, creating its data directory if there is none.
     *
     * @throws DatabaseRefused when another program holds the directory or it belongs to somebody else
     */
    public static EmbeddedPostgres start(Path home) {
        return start(home, home.resolve("server"));
    }

    /** As {@link #start(Path)}, with the programs unpacked elsewhere and more settings of the form {@code name=value}. */
    public static EmbeddedPostgres start(Path home, Path server, String... settings) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(home, server, List.of(settings));
        try {
            postgres.stopLeftOver();
            postgres.create();
            postgres.launch(ATTEMPTS);
            return postgres;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** Whether a whole cluster lies there; makes nothing. */
    public static boolean exists(Path home) {
        return Files.isDirectory(home.resolve("cluster"));
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes an empty database of that name unless there is one. */
    public void ensure(String database) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, password());
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select from pg_database where datname = '" + database + "'")) {
            if (!found.next()) {
                statement.execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String user() {
        return USER;
    }

    public String password() {
        try {
            return Files.readString(home.resolve("password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path home() {
        return home;
    }

    /** By its real name, whatever links lead to it: a server that an earlier run left behind is known by the name of its directory. */
    private static Path created(Path home) {
        try {
            return Files.createDirectories(home).toRealPath();
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The data directory " + home + " cannot be made (" + e + "). Choose another with --data.");
        }
    }

    private void stopLeftOver() {
        PostmasterFile.running(cluster).ifPresent(server -> {
            LOG.info("Stopping the PostgreSQL {} that an earlier run left behind", server.pid());
            stop(server);
        });
        try {
            Files.deleteIfExists(PostmasterFile.path(cluster));
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The data in " + cluster + " belongs to another user (" + e + "). Start as that user.");
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: it ends the sessions, writes a checkpoint and goes. */
    private static void stop(ProcessHandle server) {
        signal("INT", server);
        if (!within(PATIENCE, () -> !server.isAlive())) {
            signal("QUIT", server);
            within(PATIENCE, () -> !server.isAlive());
        }
    }

    private static void signal(String name, ProcessHandle server) {
        run(new ProcessBuilder("kill", "-" + name, Long.toString(server.pid())));
    }

    /** A cluster gets its name when it is whole: a making that was cut off, even late, is begun anew. */
    private void create() {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            user.take(cluster);
            return;
        }
        try {
            Path making = home.resolve("cluster-in-making");
            delete(making);
            delete(cluster);
            Files.deleteIfExists(home.resolve("password-for-initdb"));
            Path secret = home.resolve("password");
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.deleteIfExists(secret);
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, HexFormat.of().formatHex(random) + "\n");
            Files.createDirectories(making);
            user.take(making);
            initialise(making, Files.copy(secret, home.resolve("password-for-initdb")));
            Files.move(making, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The copy of the password may be read by the user that initdb runs as, and does not outlive it. */
    private void initialise(Path making, Path password) throws IOException {
        try {
            user.take(password);
            run(command(
                            "initdb",
                            "-D",
                            making.toString(),
                            "-U",
                            USER,
                            "-E",
                            "UTF8",
                            "--locale=C.UTF-8",
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--no-instructions")
                    .redirectOutput(log())
                    .redirectErrorStream(true));
        } finally {
            Files.delete(password);
        }
    }

    private static void delete(Path directory) {
        if (Files.isDirectory(directory)) {
            run(new ProcessBuilder("rm", "-rf", directory.toString()));
        }
    }

    /** Sessions of a server that was killed outlive it for a moment, and until they have gone no other can start. */
    private void launch(int attempts) {
        port = freePort();
        List<String> options = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "timezone=Asia/Seoul",
                "log_timezone=Asia/Seoul",
                "max_connections=60"));
        options.addAll(settings);
        ProcessBuilder postgres = command("postgres", "-D", cluster.toString());
        options.forEach(option -> postgres.command().addAll(List.of("-c", option)));
        List<String> kept = new ArrayList<>(List.of("setsid", "sh", "-c", KEEPER, "keeper"));
        kept.addAll(postgres.command());
        try {
            keeper = new ProcessBuilder(kept)
                    .redirectOutput(log())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean decided = within(PATIENCE, () -> ready() || !keeper.isAlive());
        if (decided && keeper.isAlive()) {
            return;
        }
        // one that is alive and not ready is at work on what a crash left: another beside it would not help
        if (attempts > 1 && !keeper.isAlive()) {
            within(Duration.ofSeconds(2), () -> false);
            launch(attempts - 1);
        } else {
            throw new DatabaseRefused("PostgreSQL does not start; its log is " + home.resolve("postgres.log"));
        }
    }

    private boolean ready() {
        return PostmasterFile.of(cluster).filter(PostmasterFile::ready).isPresent();
    }

    private ProcessBuilder command(String program, String... arguments) {
        List<String> words = new ArrayList<>(user.prefix());
        words.add(programs.resolve(program).toString());
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words);
    }

    private ProcessBuilder.Redirect log() {
        return ProcessBuilder.Redirect.appendTo(home.resolve("postgres.log").toFile());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(ProcessBuilder command) {
        try {
            int exit = command.start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException(command.command() + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean within(Duration patience, BooleanSupplier condition) {
        for (long end = System.nanoTime() + patience.toNanos(); System.nanoTime() < end; ) {
            if (condition.getAsBoolean()) {
                return true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** Stops the server cleanly and gives the directory free. */
    @Override
    public void close() {
        try {
            if (keeper != null) {
                keeper.getOutputStream().close();
                if (!keeper.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    PostmasterFile.running(cluster).ifPresent(EmbeddedPostgres::stop);
                }
            }
            owner.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
