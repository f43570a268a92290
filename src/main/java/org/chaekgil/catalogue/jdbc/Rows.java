package org.chaekgil.catalogue.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Title;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.network.LibraryId;

/** The catalogue's rows as its values. */
final class Rows {
    static final String ITEM = "i.barcode, i.title, i.home, i.shelf_mark, i.deliverable, i.acquired_on";
    static final String TITLE = "t.id, t.title, t.author, t.publisher, t.year, t.isbn, t.kdc";

    private Rows() {}

    static Item item(ResultSet row) throws SQLException {
        return new Item(
                new ItemBarcode(row.getString("barcode")),
                new TitleId(row.getLong("title")),
                new LibraryId(row.getString("home")),
                row.getString("shelf_mark"),
                Item.Deliverable.valueOf(row.getString("deliverable")),
                row.getObject("acquired_on", LocalDate.class));
    }

    static Title title(ResultSet row) throws SQLException {
        return new Title(
                new TitleId(row.getLong("id")),
                row.getString("title"),
                row.getString("author"),
                row.getString("publisher"),
                row.getObject("year", Integer.class),
                row.getString("isbn"),
                row.getString("kdc"));
    }
}
