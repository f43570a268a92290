package org.chaekgil.circulation.jdbc;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.circulation.Loan;
import org.chaekgil.circulation.Loans;
import org.chaekgil.membership.PatronId;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.OpenLoans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLoans implements Loans, OpenLoans {
    private final JdbcClient sql;
    private final Clock clock;

    JdbcLoans(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<Loan> open(ItemBarcode item) {
        return sql.sql("select * from loan where item = ? and returned_at is null and not void")
                .param(item.value())
                .query(JdbcLoans::loan)
                .optional();
    }

    @Override
    public Optional<Loan> ofRequest(String request) {
        return sql.sql("select * from loan where request = ? and not void order by id desc limit 1")
                .param(request)
                .query(JdbcLoans::loan)
                .optional();
    }

    @Override
    public List<Loan> of(PatronId patron) {
        return sql.sql("select * from loan where patron = ? and returned_at is null and not void order by due_on, id")
                .param(patron.value())
                .query(JdbcLoans::loan)
                .list();
    }

    @Override
    public int count(PatronId patron) {
        return sql.sql("select count(*) from loan where patron = ? and returned_at is null and not void")
                .param(patron.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Loan lend(ItemBarcode item, PatronId patron, String request, LibraryId at, LocalDate dueOn) {
        return sql.sql(
                        """
                insert into loan (item, patron, request, lent_at, lent_on, due_on)
                values (:item, :patron, :request, :at, :now, :due) returning *""")
                .param("item", item.value())
                .param("patron", patron.value())
                .param("request", request)
                .param("at", at.value())
                .param("now", now())
                .param("due", Date.valueOf(dueOn))
                .query(JdbcLoans::loan)
                .single();
    }

    @Override
    public void returned(long loan, LibraryId at) {
        sql.sql("update loan set returned_at = ?, returned_to = ? where id = ?")
                .params(now(), at.value(), loan)
                .update();
    }

    @Override
    public void renew(long loan, LocalDate dueOn) {
        sql.sql("update loan set due_on = ?, renewals = renewals + 1 where id = ?")
                .params(Date.valueOf(dueOn), loan)
                .update();
    }

    @Override
    public void undoLend(long loan) {
        sql.sql("update loan set void = true where id = ?").param(loan).update();
    }

    @Override
    public void undoReturn(long loan) {
        sql.sql("update loan set returned_at = null, returned_to = null where id = ?")
                .param(loan)
                .update();
    }

    @Override
    public void undoRenewal(long loan, LocalDate dueOn) {
        sql.sql("update loan set due_on = ?, renewals = renewals - 1 where id = ?")
                .params(Date.valueOf(dueOn), loan)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Loan loan(ResultSet row, int n) throws SQLException {
        Timestamp returned = row.getTimestamp("returned_at");
        String to = row.getString("returned_to");
        return new Loan(
                row.getLong("id"),
                new ItemBarcode(row.getString("item")),
                new PatronId(row.getLong("patron")),
                row.getString("request"),
                new LibraryId(row.getString("lent_at")),
                row.getTimestamp("lent_on").toInstant(),
                row.getDate("due_on").toLocalDate(),
                row.getInt("renewals"),
                returned == null ? null : returned.toInstant(),
                to == null ? null : new LibraryId(to));
    }
}
