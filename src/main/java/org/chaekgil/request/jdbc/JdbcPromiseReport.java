package org.chaekgil.request.jdbc;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.PromiseReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPromiseReport implements PromiseReport {
    private final JdbcClient sql;

    JdbcPromiseReport(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Line> between(LocalDate from, LocalDate to) {
        return sql.sql(
                        """
                        with first as (
                          select p.request, p.promised_on, p.pickup, p.way <> 'SHELF' as by_van,
                            p.promised_on - (p.made_at at time zone 'Asia/Seoul')::date as ahead,
                            p.promised_on::timestamp at time zone 'Asia/Seoul' as day_begins,
                            (p.promised_on + 1)::timestamp at time zone 'Asia/Seoul' as day_over
                          from promise p where p.revision = 0 and p.promised_on between :from and :to)
                        select f.promised_on, f.pickup, f.by_van, count(*) as made,
                          count(*) filter (where exists (select 1 from request_event e where e.request = f.request
                            and e.state in ('READY', 'ON_LOAN') and e.at < f.day_over)) as held,
                          count(*) filter (where exists (select 1 from request_event e where e.request = f.request
                            and e.state in ('READY', 'ON_LOAN') and e.at < f.day_begins)) as early,
                          sum(f.ahead) as ahead
                        from first f
                        where not exists (select 1 from request_event e where e.request = f.request
                            and e.state in ('CANCELLED', 'REJECTED', 'FROZEN') and e.at < f.day_over)
                          and not exists (select 1 from promise p where p.request = f.request
                            and p.cause = 'PICKUP_CHANGED' and p.made_at < f.day_over)
                        group by f.promised_on, f.pickup, f.by_van order by f.promised_on, f.pickup, f.by_van""")
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Line(
                        row.getObject("promised_on", LocalDate.class),
                        new LibraryId(row.getString("pickup")),
                        row.getBoolean("by_van"),
                        row.getInt("made"),
                        row.getInt("held"),
                        row.getInt("early"),
                        row.getInt("ahead")))
                .list();
    }
}
