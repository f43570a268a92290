package org.chaekgil.access;

import org.chaekgil.network.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Two libraries and one login of each role; the secret of all is {@link #SECRET}. */
public final class LoginFixture {
    public static final String SECRET = "open sesame";

    /** BCrypt at its lowest cost: tests check rules, not the price of guessing. */
    private static final String HASH = new BCryptPasswordEncoder(4).encode(SECRET);

    private LoginFixture() {}

    public static void insert(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        insert into library (id, name, kind, address, lat, lon, hub) values
                          ('M01', '완산도서관', 'MUNICIPAL', '전주', 35.8, 127.1, true),
                          ('M02', '꽃심도서관', 'MUNICIPAL', '전주', 35.8, 127.1, false)
                        on conflict do nothing""")
                .update();
        login(jdbc, "desk-m01", Role.STAFF, "M01", null);
        login(jdbc, "desk-m02", Role.STAFF, "M02", null);
        login(jdbc, "coordinator", Role.COORDINATOR, null, null);
        login(jdbc, "driver-v1", Role.DRIVER, null, "V1");
        login(jdbc, "admin", Role.ADMIN, null, null);
        login(jdbc, "JJ000001", Role.CITIZEN, null, null);
    }

    /** The login of who holds that card. */
    public static void citizen(JdbcClient jdbc, String card) {
        login(jdbc, card, Role.CITIZEN, null, null);
    }

    /** Staff of a library that is there already. */
    public static void staff(JdbcClient jdbc, String name, LibraryId library) {
        login(jdbc, name, Role.STAFF, library.value(), null);
    }

    private static void login(JdbcClient jdbc, String name, Role role, String library, String van) {
        jdbc.sql(
                        """
                        insert into login (name, secret_hash, role, library, van) values (?, ?, ?, ?, ?)
                        on conflict (name) do update set secret_hash = excluded.secret_hash""")
                .params(name, HASH, role.name(), library, van)
                .update();
    }
}
