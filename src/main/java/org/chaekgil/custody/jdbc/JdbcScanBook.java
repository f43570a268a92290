package org.chaekgil.custody.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chaekgil.access.Code;
import org.chaekgil.custody.Instruction;
import org.chaekgil.custody.Scan;
import org.chaekgil.custody.ScanBook;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.RequestNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScanBook implements ScanBook {
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    JdbcScanBook(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    @Override
    public boolean claim(Scan scan, String by, Instant at) {
        return sql.sql(
                                """
                insert into scan (id, at, library, barcode, card, tote, by_user) values (:id, :at, :library, :barcode, :card, :tote, :by)
                on conflict (id) do nothing""")
                        .param("id", scan.id())
                        .param("at", Timestamp.from(at))
                        .param("library", scan.library().value())
                        .param("barcode", scan.barcode())
                        .param("card", scan.card() == null ? null : scan.card().value())
                        .param("tote", scan.tote() == null ? null : scan.tote().value())
                        .param("by", by)
                        .update()
                == 1;
    }

    @Override
    public void answer(String scan, Instruction i, List<Effect> effects) {
        sql.sql(
                        """
                update scan set instruction = :kind, to_library = :library, request = :request, answer_card = :card, code = :code,
                  text_key = :text, text_arguments = :arguments where id = :id""")
                .param("kind", i.kind().name())
                .param("library", i.library() == null ? null : i.library().value())
                .param("request", i.request() == null ? null : i.request().value())
                .param("card", i.card() == null ? null : i.card().value())
                .param("code", i.code() == null ? null : i.code().name())
                .param("text", i.text())
                .param("arguments", i.arguments().toArray(new String[0]))
                .param("id", scan)
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (int n = 0; n < effects.size(); n++) {
            Effect e = effects.get(n);
            rows.add(new Object[] {scan, n, e.kind().name(), e.subject(), e.before()});
        }
        if (!rows.isEmpty()) {
            batch.batchUpdate(
                    "insert into scan_effect (scan, position, kind, subject, before) values (?, ?, ?, ?, ?)", rows);
        }
    }

    @Override
    public Optional<Record> find(String scan) {
        return sql.sql("select * from scan where id = ?")
                .param(scan)
                .query(JdbcScanBook::scan)
                .optional();
    }

    @Override
    public Optional<String> latest(String barcode) {
        return sql.sql(
                        """
                select id from scan where barcode = ? and undone_at is null and exists (select 1 from scan_effect e where e.scan = scan.id)
                order by at desc, (select max(c.id) from custody c where c.item = scan.barcode and c.scan = scan.id) desc nulls last limit 1""")
                .param(barcode)
                .query(String.class)
                .optional();
    }

    @Override
    public List<Effect> effects(String scan) {
        return new ArrayList<>(sql.sql("select kind, subject, before from scan_effect where scan = ? order by position")
                .param(scan)
                .query((row, n) -> new Effect(
                        Effect.Kind.valueOf(row.getString("kind")), row.getString("subject"), row.getString("before")))
                .list());
    }

    @Override
    public void undone(String scan, Instant at) {
        sql.sql("update scan set undone_at = ? where id = ?")
                .params(Timestamp.from(at), scan)
                .update();
    }

    private static Record scan(ResultSet row, int n) throws SQLException {
        String card = row.getString("card");
        String tote = row.getString("tote");
        Scan sent = new Scan(
                row.getString("id"),
                new LibraryId(row.getString("library")),
                row.getString("barcode"),
                card == null ? null : new CardNumber(card),
                tote == null ? null : new ToteBarcode(tote));
        return new Record(
                sent,
                row.getString("by_user"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("undone_at") != null,
                instruction(row));
    }

    private static Instruction instruction(ResultSet row) throws SQLException {
        String library = row.getString("to_library");
        String request = row.getString("request");
        String card = row.getString("answer_card");
        String code = row.getString("code");
        Array arguments = row.getArray("text_arguments");
        return new Instruction(
                Instruction.Kind.valueOf(row.getString("instruction")),
                library == null ? null : new LibraryId(library),
                request == null ? null : new RequestNumber(request),
                card == null ? null : new CardNumber(card),
                code == null ? null : Code.valueOf(code),
                row.getString("text_key"),
                List.of((String[]) arguments.getArray()));
    }
}
