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

    String page() {
        return """
                with page as (
                  select %1$s, row_number() over (order by %2$s t.title, t.year desc nulls last, t.id) as place
                  from title t%3$s
                  order by place offset :offset limit :size)
                select page.*,
                  (select count(*) from item i where i.title = page.id) as copies,
                  (select count(*) from free_item f where f.title = page.id) as available
                from page order by place"""
                .formatted(Rows.TITLE, words.isEmpty() ? "" : rank(), where());
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
        return "case when t.search_text like :exactly then 0 when t.search_text like :first then 1 else 2 end,";
    }

    private String where() {
        StringBuilder where = new StringBuilder(" where true");
        for (int i = 0; i < words.size(); i++) {
            where.append(" and t.search_text like :word").append(i);
        }
        if (library != null || availableOnly) {
            where.append(" and t.id in (select c.title from ")
                    .append(availableOnly ? "free_item c" : "item c")
                    .append(library == null ? ")" : " where c.home = :library)");
        }
        return where.toString();
    }
}
