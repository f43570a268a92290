package org.chaekgil.catalogue.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.network.LibraryId;

/**
 * One search as SQL. Every word must be a substring of the title's search text. Words hold letters and digits only, so
 * they cannot carry wildcards. First titles that equal the whole query, then those that begin with it, then the rest.
 */
final class TitleSearch {
    /**
     * The same as standing in the view {@code free_item}, as every copy has one open custody entry; but the few copies that
     * are busy are sooner found than the many that stand on their shelf.
     */
    private static final String NOT_BUSY =
            """
             and not exists (
               select 1 from custody u where u.item = c.barcode and u.until is null and u.place <> 'ON_SHELF')
             and not exists (select 1 from allocation a where a.item = c.barcode and a.ended_at is null)""";

    private final List<String> words;
    private final LibraryId library;
    private final boolean availableOnly;

    TitleSearch(List<String> words, LibraryId library, boolean availableOnly) {
        this.words = words;
        this.library = library;
        this.availableOnly = availableOnly;
    }

    String count() {
        return "select count(*) from title t" + where();
    }

    /** One page, and in every row the number of titles found in all. */
    String page() {
        return """
                with matching as materialized (
                  select t.id, t.title, t.year, %1$s as rank from title t%2$s),
                page as (
                  select * from matching order by rank, title, year desc nulls last, id offset :offset limit :size)
                select %3$s,
                  (select count(*) from item i where i.title = t.id) as copies,
                  (select count(*) from free_item f where f.title = t.id) as available,
                  (select count(*) from matching) as total
                from page p join title t on t.id = p.id
                order by p.rank, p.title, p.year desc nulls last, p.id"""
                .formatted(words.isEmpty() ? "0" : rank(), where(), Rows.TITLE);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            parameters.put("word" + i, "%" + words.get(i) + "%");
        }
        if (!words.isEmpty()) {
            parameters.put("exactly", String.join("", words) + " %");
            parameters.put("first", String.join("", words) + "%");
        }
        if (library != null) {
            parameters.put("library", library.value());
        }
        return parameters;
    }

    private static String rank() {
        return "case when t.search_text like :exactly then 0 when t.search_text like :first then 1 else 2 end";
    }

    private String where() {
        StringBuilder where = new StringBuilder(" where true");
        for (int i = 0; i < words.size(); i++) {
            where.append(" and t.search_text like :word").append(i);
        }
        if (library != null || availableOnly) {
            where.append(" and t.id in (select c.title from item c where true")
                    .append(library == null ? "" : " and c.home = :library")
                    .append(availableOnly ? " " + NOT_BUSY : "")
                    .append(")");
        }
        return where.toString();
    }
}
