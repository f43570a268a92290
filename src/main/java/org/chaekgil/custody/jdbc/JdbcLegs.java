package org.chaekgil.custody.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.Leg;
import org.chaekgil.custody.Legs;
import org.chaekgil.network.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLegs implements Legs {
    private final JdbcClient sql;

    JdbcLegs(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public long open(ItemBarcode item, LibraryId from, LibraryId to, String request, Instant at) {
        return sql.sql(
                        """
                insert into leg (item, from_library, to_library, request, opened_at)
                values (:item, :from, :to, :request, :at) returning id""")
                .param("item", item.value())
                .param("from", from.value())
                .param("to", to.value())
                .param("request", request)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Leg> ofItem(ItemBarcode item) {
        return read("select * from leg where item = ? and closed_at is null", item.value());
    }

    @Override
    public Optional<Leg> ofRequest(String request) {
        return read("select * from leg where request = ? and closed_at is null", request);
    }

    @Override
    public Optional<Leg> find(long id) {
        return read("select * from leg where id = ?", id);
    }

    @Override
    public void close(long id, Leg.Outcome outcome, Instant at) {
        sql.sql("update leg set closed_at = ?, outcome = ? where id = ? and closed_at is null")
                .params(Timestamp.from(at), outcome.name(), id)
                .update();
    }

    @Override
    public void reopen(long id) {
        sql.sql("update leg set closed_at = null, outcome = null where id = ?")
                .param(id)
                .update();
    }

    @Override
    public void redirect(long id, LibraryId from, LibraryId to, String request) {
        sql.sql("update leg set from_library = :from, to_library = :to, request = :request where id = :id")
                .param("from", from.value())
                .param("to", to.value())
                .param("request", request)
                .param("id", id)
                .update();
    }

    private Optional<Leg> read(String statement, Object param) {
        return sql.sql(statement).param(param).query(JdbcLegs::leg).optional();
    }

    private static Leg leg(ResultSet row, int n) throws SQLException {
        return new Leg(
                row.getLong("id"),
                new ItemBarcode(row.getString("item")),
                row.getString("request"),
                new LibraryId(row.getString("from_library")),
                new LibraryId(row.getString("to_library")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("closed_at") == null);
    }
}
