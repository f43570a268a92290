package org.chaekgil.membership.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.Patron;
import org.chaekgil.membership.PatronId;
import org.chaekgil.membership.Patrons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPatrons implements Patrons {
    /** The newest active card stands for the person; a person without one is unknown to the desk. */
    private static final String BY_ID =
            """
            select p.id, c.number, p.name, p.national, p.suspended_until, p.language
            from patron p
            join card c on c.patron = p.id and c.active
            where p.id = ?
            order by c.number desc limit 1""";

    private final JdbcClient jdbc;

    JdbcPatrons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Patron> byCard(CardNumber card) {
        return jdbc.sql(
                        """
                        select p.id, c.number, p.name, p.national, p.suspended_until, p.language
                        from card c
                        join patron p on p.id = c.patron
                        where c.number = ? and c.active""")
                .param(card.value())
                .query((row, n) -> patron(row))
                .optional();
    }

    @Override
    public Optional<Patron> find(PatronId id) {
        return jdbc.sql(BY_ID).param(id.value()).query((row, n) -> patron(row)).optional();
    }

    @Override
    public Patron lock(PatronId id) {
        // first the lock, then the row as it is once the lock is held
        jdbc.sql("select id from patron where id = ? for no key update")
                .param(id.value())
                .query(Long.class)
                .single();
        return find(id).orElseThrow(() -> new IllegalStateException("patron " + id + " has no active card"));
    }

    @Override
    public long suspend(PatronId id, LocalDate until) {
        // a day that was written without a suspension of its own is kept as one, or lifting this one would lose it
        jdbc.sql(
                        """
                        insert into suspension (patron, until) select p.id, p.suspended_until from patron p
                        where p.id = :id and p.suspended_until is not null and not exists (
                          select 1 from suspension s where s.patron = p.id and not s.lifted and s.until >= p.suspended_until)""")
                .param("id", id.value())
                .update();
        long suspension = jdbc.sql("insert into suspension (patron, until) values (?, ?) returning id")
                .params(id.value(), until)
                .query(Long.class)
                .single();
        jdbc.sql("update patron set suspended_until = greatest(suspended_until, ?) where id = ?")
                .params(until, id.value())
                .update();
        return suspension;
    }

    @Override
    public void lift(long suspension) {
        long patron = jdbc.sql("select patron from suspension where id = ?")
                .param(suspension)
                .query(Long.class)
                .single();
        lock(new PatronId(patron));
        jdbc.sql("update suspension set lifted = true where id = ?")
                .param(suspension)
                .update();
        jdbc.sql(
                        """
                        update patron set suspended_until =
                          (select max(until) from suspension where patron = :patron and not lifted) where id = :patron""")
                .param("patron", patron)
                .update();
    }

    private static Patron patron(ResultSet row) throws SQLException {
        return new Patron(
                new PatronId(row.getLong("id")),
                new CardNumber(row.getString("number")),
                row.getString("name"),
                row.getBoolean("national"),
                row.getObject("suspended_until", LocalDate.class),
                row.getString("language"));
    }
}
