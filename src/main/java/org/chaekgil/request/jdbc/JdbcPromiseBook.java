package org.chaekgil.request.jdbc;

import static org.chaekgil.request.jdbc.JdbcLoanRequests.at;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.Promise;
import org.chaekgil.request.PromiseBook;
import org.chaekgil.request.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPromiseBook implements PromiseBook {
    private final JdbcClient sql;

    JdbcPromiseBook(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void add(LoanRequest request, Promise promise, Cause cause, Instant at) {
        sql.sql("update loan_request set promised_on = ? where number = ?")
                .params(Date.valueOf(promise.day()), request.number().value())
                .update();
        // a day that was told before promises were kept here is lost; what follows it is a revision all the same
        sql.sql(
                        """
                        insert into promise (request, revision, promised_on, days, source, way, kind, chance, cause,
                          supplying, pickup, made_at)
                        select r.number, greatest((select count(*) from promise p where p.request = r.number),
                            case when :cause = 'ASKED' then 0 else 1 end),
                          :day, :days::date[], :source, :way, :kind, :chance, :cause, coalesce(r.supplying, r.pickup), r.pickup, :at
                        from loan_request r where r.number = :number""")
                .param("number", request.number().value())
                .param("day", promise.day())
                .param("days", promise.days().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("source", promise.source().name())
                .param("way", promise.way().name())
                .param("kind", promise.kind())
                .param("chance", promise.chance())
                .param("cause", cause.name())
                .param("at", at(at))
                .update();
    }

    @Override
    public List<Made> of(RequestNumber request) {
        return sql.sql(
                        """
                        select promised_on, source, way, chance, cause, made_at from promise
                        where request = ? order by revision""")
                .param(request.value())
                .query((row, n) -> new Made(
                        row.getObject("promised_on", LocalDate.class),
                        Promise.Source.valueOf(row.getString("source")),
                        Promise.Way.valueOf(row.getString("way")),
                        row.getInt("chance"),
                        Cause.valueOf(row.getString("cause")),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
