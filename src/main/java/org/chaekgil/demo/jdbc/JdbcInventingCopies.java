package org.chaekgil.demo.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.demo.DemoCopies;
import org.chaekgil.demo.InventingCopies;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcInventingCopies implements InventingCopies {
    private static final LocalDate ACQUIRED = LocalDate.of(2020, 1, 2);
    private static final int DAYS = 2000;

    /** A prime larger than most catalogues: steps of it visit the titles in a mixed order, each once before any twice. */
    private static final long STEP = 1_000_003;

    private final JdbcClient jdbc;
    private final Libraries libraries;
    private final DemoCatalogue catalogue;

    JdbcInventingCopies(JdbcClient jdbc, Libraries libraries, DemoCatalogue catalogue) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.catalogue = catalogue;
    }

    private record Described(TitleId id, String kdc) {}

    @Override
    @Transactional
    public int spread(int copies) {
        List<Described> titles = jdbc.sql("select id, coalesce(kdc, '000') as kdc from title order by isbn, id")
                .query((row, n) -> new Described(new TitleId(row.getLong("id")), row.getString("kdc")))
                .list();
        List<Library> all = libraries.all();
        if (titles.isEmpty() || all.isEmpty()) {
            return 0;
        }
        int[] shares = DemoCopies.shares(all, copies);
        int added = 0;
        long turn = 0;
        for (int i = 0; i < shares.length; i++) {
            List<Item> stock = new ArrayList<>(shares[i]);
            for (int number = 1; number <= shares[i]; number++) {
                Described title = titles.get((int) (turn++ * STEP % titles.size()));
                stock.add(new Item(
                        new ItemBarcode("%s-C%06d".formatted(all.get(i).id(), number)),
                        title.id(),
                        all.get(i).id(),
                        title.kdc() + "-" + title.id(),
                        Item.Deliverable.YES,
                        ACQUIRED.plusDays(number % DAYS)));
            }
            added += catalogue.addItems(stock);
        }
        return added;
    }
}
