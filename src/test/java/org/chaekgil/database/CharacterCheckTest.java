package org.chaekgil.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.chaekgil.testing.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
@DisplayName("The look at the database's characters")
class CharacterCheckTest {
    @Test
    @DisplayName("lets a database with Unicode's letters pass")
    void letsUnicodePass() {
        assertThatCode(() -> CharacterCheck.check(database("C.UTF-8"))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("refuses a database where Hangul letters are no letters")
    void refusesTheCLocale() {
        assertThatThrownBy(() -> CharacterCheck.check(database("C")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("LC_CTYPE C");
    }

    private static DataSource database(String locale) {
        return new DriverManagerDataSource(TestServer.freshDatabase(locale), TestServer.user(), TestServer.password());
    }
}
