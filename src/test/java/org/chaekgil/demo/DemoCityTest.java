package org.chaekgil.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chaekgil.access.Logins;
import org.chaekgil.access.Role;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.database.DatabaseRefused;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patrons;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Timetable;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@ChaekgilTest
@CleanSlate
@DisplayName("The demo city")
class DemoCityTest {
    @Autowired
    DemoCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Libraries libraries;

    @Autowired
    Timetable timetable;

    @Autowired
    Titles titles;

    @Autowired
    Patrons patrons;

    @Autowired
    Logins logins;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Simulating simulating;

    @BeforeEach
    void fill() {
        assertThat(city.fillIfEmpty()).isTrue();
    }

    @Test
    @DisplayName("is filled once")
    void once() {
        assertThat(city.fillIfEmpty()).isFalse();
        assertThat(List.of(count("library"), count("item"), count("patron"), count("login"), count("van")))
                .containsExactly(40L, 6000L, 200L, 245L, 3L);
    }

    @Test
    @DisplayName("has 40 libraries, the hub at 완산, and the next van on Tuesday afternoon")
    void network() {
        assertThat(libraries.all()).hasSize(40);
        assertThat(libraries.hub().name()).isEqualTo("전주시립완산도서관");
        assertThat(timetable
                        .nextDeparture(Instant.parse("2026-11-24T10:00:00+09:00"))
                        .leaves())
                .isEqualTo("2026-11-24T04:30:00Z");
    }

    @Test
    @DisplayName("has 6,000 copies of at least 300 titles, each on its shelf, in proportion to the real holdings")
    void copies() {
        assertThat(count("item")).isEqualTo(6000);
        assertThat(count("free_item")).isEqualTo(6000);
        assertThat(titles.search("", null, false, 0, 1).total()).isGreaterThanOrEqualTo(300);
        assertThat(jdbc.sql("select count(*) from item where home = 'M01'")
                        .query(Long.class)
                        .single())
                .isEqualTo(Math.round(6000 * 245568 / 1303363.0));
        assertThat(jdbc.sql("select distinct deliverable from item")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("YES", "AUDIOVISUAL", "REFERENCE", "SERIAL", "OVERSIZE");
        assertThat(jdbc.sql("select count(*) from title t where not exists (select 1 from item i where i.title = t.id)")
                        .query(Long.class)
                        .single())
                .as("titles without a copy")
                .isZero();
    }

    @Test
    @DisplayName("is the same every time: the same copies under the same barcodes")
    void deterministic() {
        List<Map<String, Object>> first = stock();
        jdbc.sql("truncate library, title, patron, login, wave, van, public_holiday cascade")
                .update();
        assertThat(city.fillIfEmpty()).isTrue();
        assertThat(stock()).hasSize(6000).isEqualTo(first);
    }

    @Test
    @DisplayName("lets 200 citizens and all staff sign in with the demo secrets")
    void people() {
        assertThat(patrons.byCard(new CardNumber("JJ000200")).orElseThrow().language())
                .isEqualTo("en");
        assertThat(patrons.byCard(new CardNumber("JJ000151")).orElseThrow().national())
                .isTrue();
        assertThat(patrons.byCard(new CardNumber("JJ000150")).orElseThrow().national())
                .isFalse();
        assertThat(patrons.byCard(new CardNumber("JJ000141")).orElseThrow().suspendedUntil())
                .isEqualTo("2026-12-24");
        assertThat(logins.withRole(Role.CITIZEN)).hasSize(200);
        assertThat(logins.withRole(Role.STAFF)).hasSize(40);
        assertThat(logins.withRole(Role.DRIVER))
                .extracting(login -> login.actor().van())
                .containsExactly("V1", "V2", "V3");
        assertThat(encoder.matches("1234", logins.find("JJ000001").orElseThrow().secretHash()))
                .isTrue();
        assertThat(encoder.matches("demo", logins.find("desk-s29").orElseThrow().secretHash()))
                .isTrue();
    }

    @Test
    @DisplayName("is left alone by a simulation, which is played in an empty database only")
    void noSimulation() {
        Simulating.Wish wish = new Simulating.Wish(1, 20, 30, 300, 0, 7, Simulating.Routes.PLANNED);
        assertThatThrownBy(() -> simulating.simulate(wish, day -> {}))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("an empty one");
        assertThat(simulating.unfinished()).isNull();
    }

    private List<Map<String, Object>> stock() {
        return jdbc.sql(
                        """
                        select i.barcode, t.title, i.home, i.shelf_mark, i.deliverable, i.acquired_on
                        from item i join title t on t.id = i.title order by i.barcode""")
                .query()
                .listOfRows();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
