package org.chaekgil.request.jdbc;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.PromiseExperience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPromiseExperience implements PromiseExperience {
    private static final int WEEKS = 8;

    private final JdbcClient sql;

    JdbcPromiseExperience(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Record of(String kind, LibraryId supplying, LibraryId pickup) {
        String way = way(supplying.value(), pickup.value());
        Map<String, Count> known = new HashMap<>();
        sql.sql("select subject, made, held[1], held[2], held[3] from promise_experience where subject in (?, ?, ?)")
                .params(kind, supplying.value(), way)
                .query(row -> {
                    known.put(
                            row.getString(1),
                            new Count(row.getInt(2), List.of(row.getInt(3), row.getInt(4), row.getInt(5))));
                });
        return new Record(
                known.getOrDefault(kind, Count.NONE),
                known.getOrDefault(supplying.value(), Count.NONE),
                known.getOrDefault(way, Count.NONE));
    }

    private static String way(String supplying, String pickup) {
        return supplying + ">" + pickup;
    }

    /** A promise is judged once its last day in reserve is over, not before: the books that are there early would look like all. */
    @Override
    @Transactional
    public void learn(LocalDate today) {
        boolean learned = sql.sql("select exists (select 1 from promise_experience where learned_on >= ?)")
                .param(today)
                .query(Boolean.class)
                .single();
        if (learned) {
            return;
        }
        sql.sql("delete from promise_experience").update();
        sql.sql(
                        """
                        with judged as (
                          select p.kind, p.supplying, p.supplying || '>' || p.pickup as way, p.days, came.day
                          from promise p
                          left join lateral (select min((e.at at time zone 'Asia/Seoul')::date) as day from request_event e
                            where e.request = p.request and e.state in ('READY', 'ON_LOAN')) came on true
                          where p.revision = 0 and p.promised_on >= :since and p.days[3] < :today
                            and not exists (select 1 from request_event e where e.request = p.request
                              and e.state in ('CANCELLED', 'REJECTED', 'FROZEN') and
                                e.at < (coalesce(came.day, p.days[3]) + 1)::timestamp at time zone 'Asia/Seoul')
                            and not exists (select 1 from promise later where later.request = p.request
                              and later.cause = 'PICKUP_CHANGED'))
                        insert into promise_experience (subject, made, held, learned_on)
                        select subject, count(*), array[count(*) filter (where day <= days[1]),
                          count(*) filter (where day <= days[2]), count(*) filter (where day <= days[3])], :today
                        from judged, lateral (values (kind), (supplying), (way)) s(subject)
                        group by subject""")
                .param("since", today.minusWeeks(WEEKS))
                .param("today", today)
                .update();
    }
}
