package org.chaekgil.courier.jdbc;

import java.util.List;
import org.chaekgil.courier.PromisedBooks;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPromisedBooks implements PromisedBooks {
    private final JdbcClient jdbc;

    JdbcPromisedBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Skips what is locked: to wait for it here, while holding others, could mean to wait for ever. */
    @Override
    public List<Line> underway() {
        return jdbc
                .sql(
                        """
                        with waiting as materialized (
                          select r.number, r.seq, r.state, r.item, r.supplying, r.requested_at from loan_request r
                          where r.state in ('AWAITING_OPENING', 'TO_PICK', 'PICKED', 'IN_TRANSIT') and r.promised_on is not null
                            and r.supplying is not null
                          order by r.seq for no key update skip locked)
                        select r.number,
                          case when r.state in ('AWAITING_OPENING', 'TO_PICK')
                            then coalesce((select max(a.asked_at) from supply_attempt a
                              where a.request = r.number and a.answer = 'PENDING'), r.requested_at) end as asked,
                          case when r.state in ('AWAITING_OPENING', 'TO_PICK') then r.supplying
                            when c.place <> 'IN_TOTE' then coalesce(c.library, r.supplying)
                            when tc.place = 'AT_HUB' then hub.id else tc.library end as at,
                          case when r.state in ('PICKED', 'IN_TRANSIT') and c.place = 'IN_TOTE' then tc.van end as van
                        from waiting r
                        join library hub on hub.hub
                        left join custody c on c.item = r.item and c.until is null
                        left join tote_custody tc on tc.tote = c.tote and tc.until is null
                        where c.place is null or c.place not in ('MISSING', 'QUARANTINED')
                        order by r.seq""")
                .query((row, n) -> {
                    java.time.OffsetDateTime asked = row.getObject("asked", java.time.OffsetDateTime.class);
                    String at = row.getString("at");
                    return new Line(
                            new RequestNumber(row.getString("number")),
                            asked == null ? null : asked.toInstant(),
                            at == null ? null : new LibraryId(at),
                            row.getString("van"));
                })
                .list()
                .stream()
                .filter(line -> line.at() != null || line.van() != null)
                .toList();
    }
}
