package org.chaekgil.catalogue.jdbc;

import java.util.List;
import java.util.function.Function;
import org.chaekgil.catalogue.ImportingTitles;
import org.chaekgil.catalogue.NewTitle;
import org.chaekgil.catalogue.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcImportingTitles implements ImportingTitles {
    private final JdbcClient jdbc;

    JdbcImportingTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement; a row that is the same already is not written again. Only a row just inserted has no xmax. */
    @Override
    @Transactional
    public Outcome save(List<NewTitle> titles) {
        List<Boolean> written = jdbc.sql(
                        """
                        insert into title (isbn, title, author, publisher, year, kdc, search_text)
                        select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
                        on conflict (isbn) do update set title = excluded.title, author = excluded.author,
                          publisher = excluded.publisher, year = excluded.year, kdc = excluded.kdc,
                          search_text = excluded.search_text
                        where (title.title, title.author, title.publisher, title.year, title.kdc, title.search_text)
                          is distinct from (excluded.title, excluded.author, excluded.publisher, excluded.year,
                            excluded.kdc, excluded.search_text)
                        returning xmax = 0 as added""")
                .params(
                        texts(titles, NewTitle::isbn),
                        texts(titles, NewTitle::title),
                        texts(titles, title -> title.author() == null ? "" : title.author()),
                        texts(titles, NewTitle::publisher),
                        titles.stream().map(NewTitle::year).toArray(Integer[]::new),
                        texts(titles, NewTitle::kdc),
                        texts(titles, title -> SearchText.of(title.title(), title.author(), title.isbn())))
                .query(Boolean.class)
                .list();
        int added = (int) written.stream().filter(Boolean::booleanValue).count();
        return new Outcome(added, written.size() - added, titles.size() - written.size());
    }

    private static String[] texts(List<NewTitle> titles, Function<NewTitle, String> text) {
        return titles.stream().map(text).toArray(String[]::new);
    }
}
