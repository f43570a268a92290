package org.chaekgil.custody.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.Place;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.network.LibraryId;

/** Rows of {@link #SELECT} to totes with their content. */
final class ToteRows {
    static final String SELECT =
            """
            select t.*, tc.place, tc.library, tc.van,
              (select coalesce(array_agg(c.item order by c.id), '{}') from custody c where c.tote = t.barcode and c.until is null) as items
            from tote t join tote_custody tc on tc.tote = t.barcode and tc.until is null
            """;

    private ToteRows() {}

    static Tote tote(ResultSet row, int n) throws SQLException {
        String library = row.getString("library");
        Array items = row.getArray("items");
        List<ItemBarcode> content =
                Arrays.stream((String[]) items.getArray()).map(ItemBarcode::new).toList();
        return new Tote(
                new ToteBarcode(row.getString("barcode")),
                new LibraryId(row.getString("from_library")),
                new LibraryId(row.getString("to_library")),
                row.getTimestamp("sealed_at") != null,
                row.getTimestamp("opened_at") != null,
                Place.valueOf(row.getString("place")),
                library == null ? null : new LibraryId(library),
                content);
    }
}
