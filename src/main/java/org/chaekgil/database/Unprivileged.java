package org.chaekgil.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How to run PostgreSQL, which refuses to run as root. An ordinary user runs it as it is. Root runs it as the ordinary user who owns the
 * data already, so that both can start it in turn. New data of root stay root's: a user namespace gives a process that owns root's files
 * and yet has no rights over the machine. Where namespaces are forbidden, as in many containers, the user {@code nobody}
 * owns the data.
 *
 * @param prefix put before each command
 * @param owner number of the user who must own the data; -1: whoever started the program
 */
record Unprivileged(List<String> prefix, int owner) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static Unprivileged on(Path home, Path cluster) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of(), -1);
        }
        return candidates(cluster).stream()
                .filter(candidate -> candidate.can("test", "-x", home.toString()))
                .findFirst()
                .orElseThrow(() ->
                        new DatabaseRefused("PostgreSQL does not run as root, and neither a user namespace nor another"
                                + " user can be used for " + home
                                + ". Start as an ordinary user, choose a directory that all can enter with"
                                + " --data, or set SPRING_DATASOURCE_URL."));
    }

    private static List<Unprivileged> candidates(Path cluster) {
        List<Unprivileged> all = new ArrayList<>();
        if (Files.exists(cluster) && owner(cluster) != ROOT) {
            all.add(user(owner(cluster)));
        }
        all.add(new Unprivileged(List.of("unshare", "--user"), ROOT));
        all.add(user(NOBODY));
        return all;
    }

    private static Unprivileged user(int number) {
        String id = Integer.toString(number);
        return new Unprivileged(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups"), number);
    }

    private static int owner(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands a directory or file to the user that the server will run as, who may have been another one last time. */
    void take(Path cluster) {
        if (owner >= ROOT && owner(cluster) != owner) {
            new Unprivileged(List.of(), owner).can("chown", "-R", Integer.toString(owner), cluster.toString());
        }
    }

    private boolean can(String... command) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of(command));
        try {
            Process trial = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(60, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
