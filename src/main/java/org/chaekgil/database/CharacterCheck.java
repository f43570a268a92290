package org.chaekgil.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Looks at the database before anything is done in it. In one whose characters are those of the C locale, Hangul letters are no
 * letters and search finds nothing; that cannot be mended later, so it is refused at once.
 */
@Component
class CharacterCheck implements BeanPostProcessor {
    private static final String CHARACTERS =
            "select pg_encoding_to_char(encoding), datctype from pg_database where datname = current_database()";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            check(database);
        }
        return bean;
    }

    static void check(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(CHARACTERS)) {
            found.next();
            String encoding = found.getString(1);
            String letters = found.getString(2);
            if (!encoding.equals("UTF8") || letters.equals("C") || letters.equals("POSIX")) {
                throw new DatabaseRefused("The database has encoding " + encoding + " and LC_CTYPE " + letters
                        + ", with which Hangul cannot be searched. Make it with:"
                        + " CREATE DATABASE chaekgil TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'");
            }
        } catch (SQLException e) {
            throw new DatabaseRefused("The database cannot be reached: " + e.getMessage());
        }
    }
}
