package org.chaekgil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How to run PostgreSQL, which refuses to run as root. An ordinary user runs it as it is. Root runs it in a user namespace of its
 * own, where it has no rights over the machine and yet owns its files; where namespaces are forbidden (in many containers) as
 * the user {@code postgres} or {@code nobody}, who then owns the data.
 *
 * @param prefix put before each command
 * @param owner who must own the data; null: whoever started the program
 */
record Unprivileged(List<String> prefix, String owner) {
    private static final Unprivileged AS_I_AM = new Unprivileged(List.of(), null);

    static Unprivileged on(Path home) {
        if (!root()) {
            return AS_I_AM;
        }
        List<String> namespace = List.of("unshare", "--user");
        if (works(namespace, "true")) {
            return new Unprivileged(namespace, "root");
        }
        return Stream.of("postgres", "nobody")
                .map(user -> new Unprivileged(
                        List.of("setpriv", "--reuid", user, "--regid", group(user), "--clear-groups"), user))
                .filter(other -> works(other.prefix, "test", "-x", home.toString()))
                .findFirst()
                .orElseThrow(
                        () -> new DatabaseRefused(
                                "PostgreSQL does not run as root, and neither a user namespace nor another user can be"
                                        + " used for " + home
                                        + ". Start as an ordinary user, choose a directory that all can enter with --data, or set SPRING_DATASOURCE_URL."));
    }

    /** Hands the directory to the user that the server will run as, who may have been another one last time. */
    void take(Path cluster) {
        if (owner != null && Files.exists(cluster)) {
            works(List.of("chown", "-R", owner), cluster.toString());
        }
    }

    static boolean root() {
        return "root".equals(System.getProperty("user.name"))
                && !System.getProperty("os.name").startsWith("Windows");
    }

    private static String group(String user) {
        return user.equals("nobody") ? "nogroup" : user;
    }

    private static boolean works(List<String> prefix, String... command) {
        try {
            Process trial = new ProcessBuilder(
                            Stream.concat(prefix.stream(), Stream.of(command)).toList())
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
