package org.chaekgil.courier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Role;
import org.chaekgil.demo.KeptCity;
import org.chaekgil.demo.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo city with books on their way, written straight into the tables. */
@Component
public class CourierFixture {
    public static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    public static final Actor COORDINATOR = new Actor("coordinator", Role.COORDINATOR, null, null);
    public static final Actor DRIVER_V1 = new Actor("driver-v1", Role.DRIVER, null, "V1");
    public static final Actor DRIVER_V2 = new Actor("driver-v2", Role.DRIVER, null, "V2");

    private final KeptCity city;
    private final JdbcClient jdbc;
    private final MovableClock clock;

    CourierFixture(KeptCity city, JdbcClient jdbc, MovableClock clock) {
        this.city = city;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The city on Tuesday at six in the morning. */
    public void cityAtSix() {
        city.fillIfEmpty();
        clock.moveTo(TUESDAY.atTime(6, 0).atZone(clock.getZone()).toInstant());
    }

    /** The moment that trip shall leave, if it has not come yet. */
    public void timeToLeave(Trip trip) {
        java.time.Instant leaves =
                trip.day().atTime(trip.departs()).atZone(clock.getZone()).toInstant();
        if (((Clock) clock).instant().isBefore(leaves)) {
            clock.moveTo(leaves);
        }
    }

    /** So many returned books staged at a library that is not theirs. */
    public void staged(String from, String to, int books) {
        books(from, to, books, null);
    }

    /** A sealed tote with so many books, standing at its origin; its barcode. */
    public String tote(String from, String to, int books) {
        return tote(from, to, books, "AT_LIBRARY", from);
    }

    /** The same, standing sorted at the hub. */
    public String toteAtHub(String from, String to, int books) {
        return tote(from, to, books, "AT_HUB", null);
    }

    /** A tote with so many books that nobody has sealed. */
    public String openTote(String from, String to, int books) {
        String barcode = tote(from, to, books);
        jdbc.sql("update tote set sealed_at = null where barcode = :tote")
                .param("tote", barcode)
                .update();
        return barcode;
    }

    private String tote(String from, String to, int books, String place, String at) {
        String barcode = jdbc.sql(
                        """
                        insert into tote (barcode, from_library, to_library, created_at, sealed_at)
                        values ('T' || lpad(nextval('tote_number')::text, 7, '0'), :from, :to, :now, :now) returning barcode""")
                .param("from", from)
                .param("to", to)
                .param("now", now())
                .query(String.class)
                .single();
        jdbc.sql(
                        """
                        insert into tote_custody (tote, place, library, since, by_user)
                        values (:tote, :place, coalesce(:at, (select id from library where hub)), :now, 'test')""")
                .param("tote", barcode)
                .param("place", place)
                .param("at", at)
                .param("now", now())
                .update();
        books(from, to, books, barcode);
        return barcode;
    }

    /** All that is on its way began eight days ago and is late: worth a trip. */
    public void late() {
        jdbc.sql("update leg set opened_at = opened_at - interval '8 days'").update();
    }

    /** A citizen's request for a book of that library, on its pick list. */
    public void toPick(String from, String to, LocalDate promised) {
        jdbc.sql(
                        """
                        insert into loan_request (number, seq, patron, title, item, pickup, supplying, state, requested_at, promised_on)
                        select 'R' || lpad(s::text, 7, '0'), s, (select min(id) from patron), f.title, f.barcode, :to, :from, 'TO_PICK',
                          :now, :promised
                        from nextval('request_number') s,
                          (select barcode, title from free_item where home = :from
                             and title not in (select title from loan_request) order by barcode limit 1) f""")
                .param("from", from)
                .param("to", to)
                .param("now", now())
                .param("promised", promised)
                .update();
    }

    /** A citizen's book that stands sealed at that library, to be brought; the request's number. */
    public String promised(String from, String to, LocalDate promised) {
        String tote = tote(from, to, 1);
        String number = jdbc.sql(
                        """
                        insert into loan_request (number, seq, patron, title, item, pickup, supplying, state, requested_at, promised_on)
                        select 'R' || lpad(s::text, 7, '0'), s, (select min(id) from patron), i.title, i.barcode, :to, :from,
                          'IN_TRANSIT', :now, :promised
                        from nextval('request_number') s, custody c join item i on i.barcode = c.item
                        where c.tote = :tote and c.until is null returning number""")
                .param("from", from)
                .param("to", to)
                .param("tote", tote)
                .param("now", now())
                .param("promised", promised)
                .query(String.class)
                .single();
        jdbc.sql(
                        "update leg set request = :number where closed_at is null and item = (select item from loan_request where number = :number)")
                .param("number", number)
                .update();
        return number;
    }

    /** Legs that were opened and closed at that moment, for what past weeks let expect. */
    public void pastLegs(String from, String to, int books, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into leg (item, from_library, to_library, opened_at, closed_at, outcome)
                        select barcode, :from, :to, :at, :at, 'ARRIVED' from item where home = :to order by barcode limit :n""")
                .param("from", from)
                .param("to", to)
                .param("at", at)
                .param("n", books)
                .update();
    }

    /** In one statement for all: there are hundreds of them in many a test. */
    private void books(String from, String to, int books, String tote) {
        String[] items = jdbc.sql("select barcode from free_item where home = :to order by barcode limit :n")
                .param("to", to)
                .param("n", books)
                .query(String.class)
                .list()
                .toArray(String[]::new);
        jdbc.sql("update custody set until = :now where item = any(:items) and until is null")
                .param("items", items)
                .param("now", now())
                .update();
        jdbc.sql(
                        """
                        insert into custody (item, place, library, tote, since, by_user)
                        select item, :place, :library, :tote, :now, 'test' from unnest(:items) item order by item""")
                .param("items", items)
                .param("place", tote == null ? "STAGED" : "IN_TOTE")
                .param("library", tote == null ? from : null)
                .param("tote", tote)
                .param("now", now())
                .update();
        jdbc.sql(
                        """
                        insert into leg (item, from_library, to_library, opened_at)
                        select item, :from, :to, :now from unnest(:items) item order by item""")
                .param("items", items)
                .param("from", from)
                .param("to", to)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return ((Clock) clock).instant().atOffset(ZoneOffset.UTC);
    }
}
