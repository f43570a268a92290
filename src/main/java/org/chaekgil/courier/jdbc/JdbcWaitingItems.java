package org.chaekgil.courier.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.chaekgil.courier.WaitingItems;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWaitingItems implements WaitingItems {
    private static final int WEEKS = 4;

    private final JdbcClient jdbc;

    JdbcWaitingItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A tote rides to its label, whatever became of one book in it; the lines of one day and place are one. */
    @Override
    public List<Line> underway() {
        return jdbc.sql(
                        """
                        with moving as (
                          select case when c.place <> 'IN_TOTE' then coalesce(c.library, l.from_library)
                                      when tc.place = 'AT_HUB' then hub.id else tc.library end as at,
                            tc.van, coalesce(t.to_library, l.to_library) as goes_to,
                            r.number is not null as request, r.promised_on,
                            l.opened_at, t.sealed_at is not null as packed, u.item is not null as urgent
                          from leg l
                          join custody c on c.item = l.item and c.until is null
                          join library hub on hub.hub
                          left join tote t on t.barcode = c.tote
                          left join tote_custody tc on tc.tote = c.tote and tc.until is null
                          left join loan_request r on r.number = l.request and r.pickup = l.to_library
                            and r.state in ('TO_PICK', 'PICKED', 'IN_TRANSIT')
                          left join urgent_item u on u.item = l.item and u.made_at >= coalesce(r.requested_at, l.opened_at)
                          where l.closed_at is null and c.place in ('STAGED', 'IN_TOTE', 'AT_LIBRARY', 'MISROUTED'))
                        select at, van, goes_to, request, promised_on, packed, urgent, min(opened_at) as since, count(*) as items
                        from moving where at is distinct from goes_to and (at is not null or van is not null)
                        group by at, van, goes_to, request, promised_on, packed, urgent, (opened_at at time zone 'Asia/Seoul')::date
                        order by at, van, goes_to, request, since""")
                .query(JdbcWaitingItems::line)
                .list();
    }

    @Override
    public List<Line> toPick() {
        return jdbc.sql(
                        """
                        select supplying as at, null as van, pickup as goes_to, true as request, promised_on, false as packed,
                          u.item is not null as urgent, min(requested_at) as since, count(*) as items
                        from loan_request left join urgent_item u on u.item = loan_request.item and u.made_at >= requested_at
                        where state = 'TO_PICK' and supplying <> pickup
                          and not exists (select 1 from leg where leg.request = loan_request.number and leg.closed_at is null)
                        group by supplying, pickup, promised_on, u.item is not null order by supplying, pickup, promised_on""")
                .query(JdbcWaitingItems::line)
                .list();
    }

    @Override
    public List<Usual> usual(LocalDate day) {
        return jdbc.sql(
                        """
                        select l.from_library, l.to_library, count(*) / :weeks as items
                        from unnest(:days::timestamptz[]) as d(began)
                        join leg l on l.opened_at >= d.began and l.opened_at < d.began + interval '1 day'
                        group by l.from_library, l.to_library having count(*) >= :weeks
                        order by l.from_library, l.to_library""")
                .param("weeks", WEEKS)
                .param("days", weekdaysBefore(day))
                .query((row, n) -> new Usual(
                        new LibraryId(row.getString("from_library")),
                        new LibraryId(row.getString("to_library")),
                        row.getInt("items")))
                .list();
    }

    private static String[] weekdaysBefore(LocalDate day) {
        return java.util.stream.IntStream.rangeClosed(1, WEEKS)
                .mapToObj(week -> day.minusWeeks(week)
                        .atStartOfDay(OpeningCalendar.ZONE)
                        .toInstant()
                        .atOffset(ZoneOffset.UTC)
                        .toString())
                .toArray(String[]::new);
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        String at = row.getString("at");
        return new Line(
                at == null ? null : new LibraryId(at),
                at == null ? row.getString("van") : null,
                new LibraryId(row.getString("goes_to")),
                row.getBoolean("request"),
                row.getObject("promised_on", LocalDate.class),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getBoolean("packed"),
                row.getBoolean("urgent"),
                row.getInt("items"));
    }
}
