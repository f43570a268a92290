package org.chaekgil.custody.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.Place;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.network.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWhereabouts implements Whereabouts {
    private static final String LINES =
            """
            select c.item, t.title, g.goal, g.request, c.since
            from custody c join item i on i.barcode = c.item join title t on t.id = i.title join item_goal g on g.item = c.item
            where c.until is null and c.library = :library and\s""";

    private final JdbcClient sql;

    JdbcWhereabouts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Sight> of(ItemBarcode item) {
        // a book in a tote is where the tote is
        return sql.sql(
                        """
                select c.tote, c.since, g.request, g.goal,
                  case when tc.place in ('ON_VAN', 'AT_HUB') then tc.place else c.place end as place,
                  case when c.place = 'IN_TOTE' then tc.library when c.place = 'WITH_CITIZEN' then null else c.library end as library
                from custody c join item_goal g on g.item = c.item
                left join tote_custody tc on tc.tote = c.tote and tc.until is null
                where c.item = ? and c.until is null""")
                .param(item.value())
                .query((row, n) -> {
                    Place place = Place.valueOf(row.getString("place"));
                    LibraryId library = library(row.getString("library"));
                    LibraryId goal = library(row.getString("goal"));
                    boolean there = place == Place.WITH_CITIZEN
                            || (goal.equals(library) && (place == Place.ON_SHELF || place == Place.HOLD_SHELF));
                    String tote = row.getString("tote");
                    return new Sight(
                            place,
                            library,
                            tote == null ? null : new ToteBarcode(tote),
                            row.getTimestamp("since").toInstant(),
                            there ? null : goal,
                            row.getString("request"));
                })
                .optional();
    }

    @Override
    public Optional<Tote> tote(ToteBarcode barcode) {
        return sql.sql(ToteRows.SELECT + "where t.barcode = ?")
                .param(barcode.value())
                .query(ToteRows::tote)
                .optional();
    }

    @Override
    public List<Tote> waitingForVan(LibraryId library) {
        return totes(
                "tc.library = ? and t.to_library <> tc.library and t.sealed_at is not null and t.opened_at is null",
                library.value());
    }

    @Override
    public List<Tote> onVan(String van) {
        return totes("tc.van = ?", van);
    }

    @Override
    public List<Tote> toReceive(LibraryId library) {
        return totes("tc.library = ? and t.to_library = tc.library and t.opened_at is null", library.value());
    }

    @Override
    public List<Tote> packing(LibraryId library) {
        return totes("tc.library = ? and t.from_library = tc.library and t.sealed_at is null", library.value());
    }

    @Override
    public List<ShelfLine> staged(LibraryId library) {
        return lines("c.place in ('STAGED', 'MISROUTED') and g.goal <> c.library", library);
    }

    @Override
    public List<ShelfLine> toClear(LibraryId library) {
        return lines(
                """
                ((c.place = 'HOLD_SHELF' and g.request is null)
                  or (c.place in ('STAGED', 'MISROUTED') and g.goal = c.library)
                  or c.place = 'AT_LIBRARY')""",
                library);
    }

    @Override
    public List<ShelfLine> arrived(LibraryId library) {
        return lines("c.place = 'AT_LIBRARY'", library);
    }

    @Override
    public List<ShelfLine> holdShelf(LibraryId library) {
        return lines("c.place = 'HOLD_SHELF' and g.request is not null and g.goal = c.library", library);
    }

    private List<Tote> totes(String where, String param) {
        return sql.sql(ToteRows.SELECT + "where " + where + " order by t.barcode")
                .param(param)
                .query(ToteRows::tote)
                .list();
    }

    private List<ShelfLine> lines(String where, LibraryId library) {
        return sql.sql(LINES + where + " order by g.goal, c.since, c.item")
                .param("library", library.value())
                .query((ResultSet row, int n) -> line(row, library))
                .list();
    }

    private static ShelfLine line(ResultSet row, LibraryId here) throws SQLException {
        LibraryId goal = library(row.getString("goal"));
        return new ShelfLine(
                new ItemBarcode(row.getString("item")),
                row.getString("title"),
                goal.equals(here) ? null : goal,
                row.getString("request"),
                row.getTimestamp("since").toInstant());
    }

    private static LibraryId library(String value) {
        return value == null ? null : new LibraryId(value);
    }
}
