package org.chaekgil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.chaekgil.access.Logins;
import org.chaekgil.access.Role;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.SettingUpNetwork;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
@DisplayName("A city of one's own, started as a demo")
class OwnCityTest {
    private static final String LIBRARIES =
            """
            id,name,kind,address,phone,lat,lon,weekday_opens,weekday_closes,saturday_opens,saturday_closes,sunday_opens,sunday_closes,closed_weekdays,closed_monthly,holdings,hub
            A1,Alpha,MUNICIPAL,,,35.81,127.14,09:00,18:00,09:00,18:00,,,MON,,1000,yes
            B2,Beta,SMALL,,,35.83,127.10,09:00,18:00,,,,,,,500,
            """;

    @Autowired
    SettingUpNetwork network;

    @Autowired
    DemoCity city;

    @Autowired
    FirstDays firstDays;

    @Autowired
    MovableClock clock;

    @Autowired
    Logins logins;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void importLibraries() {
        network.libraries(new StringReader(LIBRARIES));
    }

    @Test
    @DisplayName("gets logins, citizens and vans to be tried with, and lives no days by itself")
    void canBeTried() {
        assertThat(city.fillIfEmpty()).isFalse();
        assertThat(city.founded()).isFalse();
        firstDays.live(clock);
        assertThat(logins.find("desk-b2").orElseThrow().actor().library()).isEqualTo(new LibraryId("B2"));
        assertThat(count("card")).isEqualTo(DemoPeople.COUNT);
        assertThat(count("van")).isEqualTo(3);
        assertThat(count("scan")).isZero();
        assertThat(count("title")).isZero();
        assertThat(city.fillIfEmpty()).as("once").isFalse();
        assertThat(count("van")).isEqualTo(3);
    }

    @Test
    @DisplayName("gets nothing where somebody has a login already")
    void isLeftAlone() {
        jdbc.sql("insert into login (name, secret_hash, role) values ('root', 'x', 'ADMIN')")
                .update();
        assertThat(city.fillIfEmpty()).isFalse();
        assertThat(logins.withRole(Role.STAFF)).isEmpty();
        assertThat(count("card")).isZero();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
