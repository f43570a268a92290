package org.chaekgil.catalogue.jdbc;

import java.util.List;
import java.util.Optional;
import org.chaekgil.catalogue.SearchText;
import org.chaekgil.catalogue.Title;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.network.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTitles implements Titles {
    private final JdbcClient jdbc;

    JdbcTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Title> find(TitleId id) {
        return jdbc.sql("select " + Rows.TITLE + " from title t where t.id = ?")
                .param(id.value())
                .query((row, n) -> Rows.title(row))
                .optional();
    }

    @Override
    public Found search(String query, LibraryId library, boolean availableOnly, int page, int size) {
        if (page < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("page " + page + ", size " + size);
        }
        List<String> words = SearchText.words(query);
        if (words.isEmpty() && !SearchText.blank(query)) {
            return new Found(0, List.of());
        }
        TitleSearch search = new TitleSearch(words, library, availableOnly);
        long[] total = {0};
        List<Holding> titles = jdbc.sql(search.page())
                .params(search.parameters())
                .param("offset", (long) page * size)
                .param("size", size)
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return new Holding(Rows.title(row), row.getInt("copies"), row.getInt("available"));
                })
                .list();
        return new Found(titles.isEmpty() && page > 0 ? count(search) : total[0], titles);
    }

    /** Of a page behind the last one, whose rows cannot tell. */
    private long count(TitleSearch search) {
        return jdbc.sql(search.count())
                .params(search.parameters())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Copy> copies(TitleId id) {
        return jdbc.sql(
                        "select " + Rows.ITEM + ", f.barcode is not null as available from item i"
                                + " left join free_item f on f.barcode = i.barcode where i.title = ? order by i.home, i.barcode")
                .param(id.value())
                .query((row, n) -> new Copy(Rows.item(row), row.getBoolean("available")))
                .list();
    }
}
