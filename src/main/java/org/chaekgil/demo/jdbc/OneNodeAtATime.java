package org.chaekgil.demo.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Lets nodes that start together do something one after the other; the lock ends with the connection, so a dead node holds none. */
@Component
public class OneNodeAtATime {
    /** Any number that nothing else in this database uses as an advisory lock. */
    private static final long LOCK = 7_112_024L;

    private final DataSource database;

    OneNodeAtATime(DataSource database) {
        this.database = database;
    }

    public void take(Runnable work) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            try {
                work.run();
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
