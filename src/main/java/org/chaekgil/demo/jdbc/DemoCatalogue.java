package org.chaekgil.demo.jdbc;

import java.util.List;
import java.util.function.Function;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.SearchText;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.demo.DemoTitle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes many titles and copies with one statement each. */
@Component
class DemoCatalogue {
    private final JdbcClient jdbc;

    DemoCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return their numbers, in the same order */
    List<TitleId> addTitles(List<DemoTitle> titles) {
        List<Long> ids = jdbc.sql("select nextval(pg_get_serial_sequence('title', 'id')) from generate_series(1, ?)")
                .param(titles.size())
                .query(Long.class)
                .list();
        jdbc.sql(
                        """
                        insert into title (id, title, author, publisher, year, isbn, kdc, search_text)
                        select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[])""")
                .params(
                        ids.toArray(Long[]::new),
                        texts(titles, DemoTitle::title),
                        texts(titles, DemoTitle::author),
                        texts(titles, DemoTitle::publisher),
                        titles.stream().map(DemoTitle::year).toArray(Integer[]::new),
                        texts(titles, DemoTitle::isbn),
                        texts(titles, DemoTitle::kdc),
                        texts(titles, t -> SearchText.of(t.title(), t.author(), t.isbn())))
                .update();
        return ids.stream().map(TitleId::new).toList();
    }

    /**
     * Adds copies that stand on their shelf since the morning of the day they were bought; a barcode that exists is left alone.
     *
     * @return how many are new
     */
    int addItems(List<Item> items) {
        return jdbc.sql(
                        """
                        with added as (
                          insert into item (barcode, title, home, shelf_mark, deliverable, acquired_on)
                          select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::date[])
                          on conflict (barcode) do nothing
                          returning barcode, home, acquired_on)
                        insert into custody (item, place, library, since, by_user)
                        select barcode, 'ON_SHELF', home, (acquired_on + time '09:00') at time zone 'Asia/Seoul', 'system'
                        from added""")
                .params(
                        texts(items, item -> item.barcode().value()),
                        items.stream().map(item -> item.title().value()).toArray(Long[]::new),
                        texts(items, item -> item.home().value()),
                        texts(items, Item::shelfMark),
                        texts(items, item -> item.deliverable().name()),
                        texts(items, item -> item.acquiredOn().toString()))
                .update();
    }

    private static <T> String[] texts(List<T> of, Function<T, String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }
}
