package org.chaekgil.workflow.jdbc;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.chaekgil.network.LibraryId;
import org.chaekgil.workflow.round.RoundLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcRoundLines implements RoundLines {
    private final JdbcClient sql;

    JdbcRoundLines(JdbcClient sql) {
        this.sql = sql;
    }

    /** One statement for all four: this runs with every scan. */
    @Override
    public Map<Kind, Integer> count(LibraryId library) {
        return sql.sql(
                        """
                select
                  (select count(*) from loan_request r where r.supplying = :library and r.state = 'TO_PICK') as pick,
                  (select count(*) from custody c join item_goal g on g.item = c.item
                    where c.until is null and c.library = :library and c.place in ('STAGED', 'MISROUTED') and g.goal <> c.library)
                  + (select count(*) from tote_custody tc join tote t on t.barcode = tc.tote
                    where tc.until is null and tc.library = :library and t.from_library = :library and t.sealed_at is null
                      and exists (select 1 from custody c where c.tote = t.barcode and c.until is null)) as pack,
                  (select count(*) from tote_custody tc join tote t on t.barcode = tc.tote
                    where tc.until is null and tc.library = :library and t.to_library = :library and t.opened_at is null)
                  + (select count(*) from custody c where c.until is null and c.library = :library and c.place = 'AT_LIBRARY') as receive,
                  (select count(*) from custody c join item_goal g on g.item = c.item
                    where c.until is null and c.library = :library
                      and ((c.place = 'HOLD_SHELF' and g.request is null)
                        or (c.place in ('STAGED', 'MISROUTED') and g.goal = c.library))) as clear""")
                .param("library", library.value())
                .query((row, n) -> {
                    Map<Kind, Integer> lines = new EnumMap<>(Kind.class);
                    for (Kind kind : Kind.values()) {
                        lines.put(kind, row.getInt(kind.name().toLowerCase(Locale.ROOT)));
                    }
                    return lines;
                })
                .single();
    }
}
