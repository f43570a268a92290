package org.chaekgil.custody.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chaekgil.custody.Place;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.custody.Totes;
import org.chaekgil.network.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTotes implements Totes {
    private final JdbcClient sql;

    JdbcTotes(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public ToteBarcode create(LibraryId from, LibraryId to, String by, Instant at) {
        ToteBarcode barcode = ToteBarcode.of(
                sql.sql("select nextval('tote_number')").query(Long.class).single());
        sql.sql("insert into tote (barcode, from_library, to_library, created_at) values (?, ?, ?, ?)")
                .params(barcode.value(), from.value(), to.value(), Timestamp.from(at))
                .update();
        enter(barcode, Place.AT_LIBRARY, from, by, at);
        return barcode;
    }

    @Override
    public Optional<Tote> lock(ToteBarcode tote) {
        boolean known = sql.sql("select 1 from tote where barcode = ? for update")
                .param(tote.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        return known
                ? sql.sql(ToteRows.SELECT + "where t.barcode = ?")
                        .param(tote.value())
                        .query(ToteRows::tote)
                        .optional()
                : Optional.empty();
    }

    @Override
    public void seal(ToteBarcode tote, Instant at) {
        sql.sql("update tote set sealed_at = coalesce(sealed_at, ?) where barcode = ?")
                .params(Timestamp.from(at), tote.value())
                .update();
    }

    @Override
    public void opened(ToteBarcode tote, Instant at) {
        sql.sql("update tote set opened_at = coalesce(opened_at, ?) where barcode = ?")
                .params(Timestamp.from(at), tote.value())
                .update();
    }

    @Override
    public int board(Collection<ToteBarcode> totes, LibraryId from, String van, String by, Instant at) {
        return sql.sql(
                        """
                with mine as (
                  select tc.id, tc.tote from tote_custody tc join tote t on t.barcode = tc.tote
                  where tc.tote in (:totes) and tc.until is null and tc.library = :from and t.sealed_at is not null and t.opened_at is null
                  for update of tc),
                closed as (
                  update tote_custody tc set until = greatest(:at, since) from mine where tc.id = mine.id and tc.until is null
                  returning tc.tote)
                insert into tote_custody (tote, place, van, since, by_user) select tote, 'ON_VAN', :van, :at, :by from closed""")
                .param("totes", values(totes))
                .param("from", from.value())
                .param("van", van)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    @Override
    public int alight(Collection<ToteBarcode> totes, String van, LibraryId at, boolean hub, String by, Instant when) {
        return sql.sql(
                        """
                with mine as (
                  select tc.id, tc.tote, t.to_library from tote_custody tc join tote t on t.barcode = tc.tote
                  where tc.tote in (:totes) and tc.until is null and tc.van = :van
                  for update of tc),
                closed as (
                  update tote_custody tc set until = greatest(:at, since) from mine where tc.id = mine.id and tc.until is null
                  returning tc.tote, mine.to_library)
                insert into tote_custody (tote, place, library, since, by_user)
                select tote, case when :hub and to_library <> :library then 'AT_HUB' else 'AT_LIBRARY' end, :library, :at, :by from closed""")
                .param("totes", values(totes))
                .param("van", van)
                .param("hub", hub)
                .param("library", at.value())
                .param("at", Timestamp.from(when))
                .param("by", by)
                .update();
    }

    @Override
    public void place(ToteBarcode tote, Place place, LibraryId library, String by, Instant at) {
        if (!close(tote, at)) {
            // a driver has moved it in the blink of an eye before: that entry is seen only now
            close(tote, at);
        }
        enter(tote, place, library, by, at);
    }

    private boolean close(ToteBarcode tote, Instant at) {
        return sql.sql("update tote_custody set until = greatest(?, since) where tote = ? and until is null")
                        .params(Timestamp.from(at), tote.value())
                        .update()
                > 0;
    }

    private void enter(ToteBarcode tote, Place place, LibraryId library, String by, Instant at) {
        sql.sql("insert into tote_custody (tote, place, library, since, by_user) values (?, ?, ?, ?, ?)")
                .params(tote.value(), place.name(), library.value(), Timestamp.from(at), by)
                .update();
    }

    private static List<String> values(Collection<ToteBarcode> totes) {
        return totes.stream().map(ToteBarcode::value).toList();
    }
}
