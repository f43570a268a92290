package org.chaekgil.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.chaekgil.database.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;

/**
 * A PostgreSQL in a directory of its own among the temporary ones, which goes with it: when it is closed, or when the program is ended
 * by Ctrl-C, after the Spring context that works on it.
 */
final class ThrownAwayPostgres implements AutoCloseable {
    private final String[] settings;
    private final Path directory;
    private EmbeddedPostgres postgres;
    private boolean closed;

    ThrownAwayPostgres(String... settings) {
        this.settings = settings;
        try {
            directory = Files.createTempDirectory("chaekgil-simulate-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SpringApplication.getShutdownHandlers().add(this::close);
    }

    /** Everything in it goes too. */
    Path directory() {
        return directory;
    }

    /** Call it once. */
    synchronized EmbeddedPostgres start() {
        postgres = EmbeddedPostgres.start(directory.resolve("postgres"), directory.resolve("server"), settings);
        return postgres;
    }

    /** Whoever comes second waits for the first. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (postgres != null) {
            postgres.close();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
