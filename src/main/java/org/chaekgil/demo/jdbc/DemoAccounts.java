package org.chaekgil.demo.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.chaekgil.access.HashingSecrets;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.demo.DemoPeople;
import org.chaekgil.network.Library;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Citizens, their cards and everybody's logins. */
@Component
class DemoAccounts {
    private static final int SUSPENDED_DAYS = 30;
    private final JdbcClient jdbc;
    private final HashingSecrets secrets;

    DemoAccounts(JdbcClient jdbc, HashingSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void addCitizens(Instant now) {
        // one hash for all: the secret is printed at every start, and 200 slow hashes would delay the first one
        String hash = secrets.hash(DemoCity.PIN);
        LocalDate until = now.atZone(OpeningCalendar.ZONE).toLocalDate().plusDays(SUSPENDED_DAYS);
        for (DemoPeople.Citizen citizen : DemoPeople.citizens()) {
            jdbc.sql(
                            """
                            with person as (
                              insert into patron (name, national, suspended_until, language) values (?, ?, ?::date, ?)
                              returning id)
                            insert into card (number, patron) select ?, id from person""")
                    .params(
                            citizen.name(),
                            citizen.national(),
                            citizen.suspended() ? until.toString() : null,
                            citizen.language(),
                            citizen.card())
                    .update();
            login(citizen.card(), hash, "CITIZEN", null, null);
        }
    }

    void addStaff(List<Library> libraries, List<String> vans) {
        String hash = secrets.hash(DemoCity.PASSWORD);
        for (Library library : libraries) {
            String id = library.id().value();
            login("desk-" + id.toLowerCase(Locale.ROOT), hash, "STAFF", id, null);
        }
        vans.forEach(van -> login("driver-" + van.toLowerCase(Locale.ROOT), hash, "DRIVER", null, van));
        login("coordinator", hash, "COORDINATOR", null, null);
        login("admin", hash, "ADMIN", null, null);
    }

    private void login(String name, String hash, String role, String library, String van) {
        jdbc.sql("insert into login (name, secret_hash, role, library, van, demo) values (?, ?, ?, ?, ?, true)")
                .params(name, hash, role, library, van)
                .update();
    }
}
