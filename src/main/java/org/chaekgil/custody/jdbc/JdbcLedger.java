package org.chaekgil.custody.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.Ledger;
import org.chaekgil.custody.Place;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.network.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLedger implements Ledger {
    private final JdbcClient sql;

    JdbcLedger(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Entry> now(ItemBarcode item) {
        return sql.sql("select * from custody where item = ? and until is null")
                .param(item.value())
                .query(JdbcLedger::entry)
                .optional();
    }

    @Override
    public long move(
            ItemBarcode item, Place place, LibraryId library, ToteBarcode tote, String by, String scan, Instant at) {
        if (!close(item, at)) {
            // none yet, or its tote was opened in the blink of an eye before: then the entry made there is seen only
            // now
            close(item, at);
        }
        return sql.sql(
                        """
                insert into custody (item, place, library, tote, since, by_user, scan)
                values (:item, :place, :library, :tote, :at, :by, :scan) returning id""")
                .param("item", item.value())
                .param("place", place.name())
                .param("library", library == null ? null : library.value())
                .param("tote", tote == null ? null : tote.value())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("scan", scan)
                .query(Long.class)
                .single();
    }

    private boolean close(ItemBarcode item, Instant at) {
        // greatest: a clock that was set back must not stop books from moving
        return sql.sql("update custody set until = greatest(?, since) where item = ? and until is null")
                        .params(Timestamp.from(at), item.value())
                        .update()
                > 0;
    }

    @Override
    public int unpack(ToteBarcode tote, LibraryId library, String by, String scan, Instant at) {
        return sql.sql(
                        """
                with closed as (
                  update custody set until = greatest(:at, since) where tote = :tote and until is null returning item)
                insert into custody (item, place, library, since, by_user, scan)
                select item, 'AT_LIBRARY', :library, :at, :by, :scan from closed""")
                .param("tote", tote.value())
                .param("library", library.value())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("scan", scan)
                .update();
    }

    @Override
    public boolean everAt(ItemBarcode item, LibraryId library) {
        return sql.sql(
                        """
                select exists (select 1 from item where barcode = :item and home = :library)
                  or exists (select 1 from custody where item = :item and library = :library)""")
                .param("item", item.value())
                .param("library", library.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Entry find(long id) {
        return sql.sql("select * from custody where id = ?")
                .param(id)
                .query(JdbcLedger::entry)
                .single();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        String library = row.getString("library");
        String tote = row.getString("tote");
        return new Entry(
                row.getLong("id"),
                new ItemBarcode(row.getString("item")),
                Place.valueOf(row.getString("place")),
                library == null ? null : new LibraryId(library),
                tote == null ? null : new ToteBarcode(tote),
                row.getTimestamp("since").toInstant(),
                row.getString("scan"));
    }
}
