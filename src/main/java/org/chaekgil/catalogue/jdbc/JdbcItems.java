package org.chaekgil.catalogue.jdbc;

import java.util.List;
import java.util.Optional;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.catalogue.TitleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcItems implements Items {
    private final JdbcClient jdbc;

    JdbcItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Item> find(ItemBarcode barcode) {
        return one("select " + Rows.ITEM + " from item i where i.barcode = ?", barcode);
    }

    @Override
    public Optional<Item> lock(ItemBarcode barcode) {
        // "no key": others may still insert rows that refer to this copy, such as a request for it
        return one("select " + Rows.ITEM + " from item i where i.barcode = ? for no key update", barcode);
    }

    private Optional<Item> one(String sql, ItemBarcode barcode) {
        return jdbc.sql(sql)
                .param(barcode.value())
                .query((row, n) -> Rows.item(row))
                .optional();
    }

    @Override
    public List<Item> ofTitle(TitleId title) {
        return jdbc.sql("select " + Rows.ITEM + " from item i where i.title = ? order by i.home, i.barcode")
                .param(title.value())
                .query((row, n) -> Rows.item(row))
                .list();
    }
}
