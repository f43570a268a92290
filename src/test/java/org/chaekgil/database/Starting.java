package org.chaekgil.database;

import java.nio.file.Path;

/** Another program with an embedded PostgreSQL, to be killed by a test. It says when it is ready and then stays. */
final class Starting {
    private Starting() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]));
        System.out.println(postgres.url("postgres"));
        Thread.currentThread().join();
    }
}
