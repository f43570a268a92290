package org.chaekgil.custody.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.Incidents;
import org.chaekgil.network.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIncidents implements Incidents {
    private final JdbcClient sql;

    JdbcIncidents(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void open(Kind kind, String barcode, LibraryId library, String by, Instant at) {
        // the last tote the item was in, and the last van that tote was on, are where to look first
        sql.sql(
                        """
                insert into incident (kind, barcode, leg, tote, van, library, at, by_user)
                select :kind, :barcode,
                  (select l.id from leg l where l.item = :barcode order by l.id desc limit 1),
                  t.tote,
                  (select tc.van from tote_custody tc where tc.tote = t.tote and tc.van is not null order by tc.id desc limit 1),
                  :library, :at, :by
                from (select (select c.tote from custody c where c.item = :barcode and c.tote is not null order by c.id desc limit 1) as tote) t
                where not exists (select 1 from incident i where i.barcode = :barcode and i.kind = :kind and i.closed_at is null)""")
                .param("kind", kind.name())
                .param("barcode", barcode)
                .param("library", library.value())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    @Override
    public boolean close(ItemBarcode item, Instant at) {
        return sql.sql(
                                "update incident set closed_at = ? where barcode = ? and closed_at is null and kind <> 'MISROUTE'")
                        .params(Timestamp.from(at), item.value())
                        .update()
                > 0;
    }

    @Override
    public Set<Kind> reopen(ItemBarcode item, Instant closedAt) {
        return Set.copyOf(sql.sql(
                        "update incident set closed_at = null where barcode = ? and closed_at = ? and kind <> 'MISROUTE' returning kind")
                .params(item.value(), Timestamp.from(closedAt))
                .query((row, n) -> Kind.valueOf(row.getString("kind")))
                .list());
    }

    @Override
    public boolean open(Kind kind, ItemBarcode item) {
        return sql.sql("select exists (select 1 from incident where barcode = ? and kind = ? and closed_at is null)")
                .params(item.value(), kind.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void closeMisroutes(ItemBarcode item, Instant at) {
        sql.sql("update incident set closed_at = ? where barcode = ? and closed_at is null and kind = 'MISROUTE'")
                .params(Timestamp.from(at), item.value())
                .update();
    }
}
