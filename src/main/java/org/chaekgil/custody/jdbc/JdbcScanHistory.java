package org.chaekgil.custody.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.chaekgil.access.Code;
import org.chaekgil.custody.Instruction;
import org.chaekgil.custody.ScanHistory;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScanHistory implements ScanHistory {
    private final JdbcClient sql;

    JdbcScanHistory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Entry> latest(LibraryId library, String by, int most) {
        return sql.sql(
                        """
                select s.*, coalesce(t.title, s.barcode) as title
                from scan s
                left join item i on i.barcode = s.barcode
                left join title t on t.id = i.title
                where s.library = :library and s.by_user = :by and s.instruction is not null
                order by s.at desc, s.id desc
                limit :most""")
                .param("library", library.value())
                .param("by", by)
                .param("most", most)
                .query((ResultSet row, int n) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Array arguments = row.getArray("text_arguments");
        var answer = new Instruction(
                Instruction.Kind.valueOf(row.getString("instruction")),
                read(row.getString("to_library"), LibraryId::new),
                read(row.getString("request"), RequestNumber::new),
                read(row.getString("answer_card"), CardNumber::new),
                read(row.getString("code"), Code::valueOf),
                row.getString("text_key"),
                arguments == null ? List.of() : List.of((String[]) arguments.getArray()));
        return new Entry(
                row.getString("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("barcode"),
                row.getString("title"),
                answer,
                row.getTimestamp("undone_at") != null);
    }

    private static <T> T read(String value, Function<String, T> type) {
        return value == null ? null : type.apply(value);
    }
}
