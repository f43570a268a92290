package org.chaekgil.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked from the class path for the machine at hand. */
final class PostgresBinaries {
    /** Written last, so that a half unpacked directory is recognised and done again. */
    private static final String COMPLETE = "complete";

    private PostgresBinaries() {}

    /**
     * Unpacks into {@code directory} unless that was done before, also by another program at this very moment; returns the directory
     * with {@code postgres} and {@code initdb}.
     */
    static synchronized Path unpack(Path directory) {
        try {
            if (!Files.exists(directory.resolve(COMPLETE))) {
                Files.createDirectories(directory);
                try (FileChannel lock = FileChannel.open(directory.resolve("lock"), CREATE, WRITE)) {
                    lock.lock();
                    unpackInTurn(directory);
                }
            }
            return directory.resolve("bin");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + directory, e);
        }
    }

    private static void unpackInTurn(Path directory) throws IOException {
        if (!Files.exists(directory.resolve(COMPLETE))) {
            Path archive = directory.resolve("archive.txz");
            try (InputStream packed = open()) {
                Files.copy(packed, archive, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!extractedByXz(archive, directory)) {
                try (InputStream packed = Files.newInputStream(archive)) {
                    extract(new XZCompressorInputStream(packed), directory);
                }
            }
            Files.delete(archive);
            Files.createFile(directory.resolve(COMPLETE));
        }
    }

    private static InputStream open() {
        String architecture = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = "/postgres-" + (system.contains("linux") ? "linux" : "other") + "-" + architecture + ".txz";
        InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new DatabaseRefused("There is no embedded PostgreSQL for " + system + " on " + architecture
                    + ". Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        return archive;
    }

    /** The machine's own {@code xz}, where there is one, takes a second for what Java takes more than five. */
    private static boolean extractedByXz(Path archive, Path directory) throws IOException {
        Process xz;
        try {
            xz = new ProcessBuilder("xz", "-dc", archive.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            return false;
        }
        try (InputStream unpacked = xz.getInputStream()) {
            extract(unpacked, directory);
            unpacked.transferTo(OutputStream.nullOutputStream());
            return xz.waitFor() == 0;
        } catch (IOException broken) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while PostgreSQL was unpacked");
        } finally {
            xz.destroy();
        }
    }

    private static void extract(InputStream archive, Path directory) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(archive);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = directory.resolve(entry.getName()).normalize();
            if (!target.startsWith(directory)) {
                throw new IOException("an entry leads out of the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(target.getParent());
                Files.deleteIfExists(target);
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                boolean program = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
