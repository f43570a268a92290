package org.chaekgil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL's {@code postmaster.pid} says: line 1 the process, line 8 the state. The file outlives a killed server, and its
 * number may by then belong to another program, so the process is only believed when it is a {@code postgres} on this directory.
 */
record PostmasterFile(long process, boolean ready) {

    static Optional<PostmasterFile> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(path(cluster));
            boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
            return Optional.of(new PostmasterFile(Long.parseLong(lines.get(0).strip()), ready));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException absentOrBeingWritten) {
            return Optional.empty();
        }
    }

    static Path path(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** The server of that directory, if it still runs. */
    static Optional<ProcessHandle> running(Path cluster) {
        return of(cluster)
                .flatMap(file -> ProcessHandle.of(file.process()))
                .filter(ProcessHandle::isAlive)
                .filter(server -> commandLine(server).contains("postgres")
                        && commandLine(server).contains(cluster.toString()));
    }

    private static String commandLine(ProcessHandle server) {
        try {
            return Files.readString(Path.of("/proc/" + server.pid() + "/cmdline"))
                    .replace('\0', ' ');
        } catch (IOException notLinux) {
            return server.info().commandLine().orElse("");
        }
    }
}
