package org.chaekgil.request.jdbc;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.membership.PatronId;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PickLine;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.request.SupplyAttempt;
import org.chaekgil.request.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLoanRequests implements LoanRequests {
    /** Ended requests stay visible to staff in lists of a state; a bound keeps such lists readable. */
    private static final int MOST = 500;

    private final JdbcClient sql;

    JdbcLoanRequests(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<LoanRequest> find(RequestNumber number) {
        return sql.sql("select * from loan_request where number = ?")
                .param(number.value())
                .query(RequestRows::request)
                .optional();
    }

    @Override
    public List<LoanRequest> of(PatronId patron, RequestState state) {
        return sql.sql(
                        "select * from loan_request where patron = :patron and (:state::text is null or state = :state) order by seq desc")
                .param("patron", patron.value())
                .param("state", state == null ? null : state.name())
                .query(RequestRows::request)
                .list();
    }

    @Override
    public List<LoanRequest> concerning(LibraryId library, RequestState state) {
        String of = library == null ? "" : " and (pickup = :library or supplying = :library)";
        String in = state == null
                ? "state not in ('REJECTED', 'COMPLETED', 'CANCELLED', 'PICKUP_EXPIRED', 'UNFILLED', 'LOST_OR_DAMAGED')"
                : "state = :state";
        return sql.sql("select * from loan_request where " + in + of + " order by seq desc limit :most")
                .param("library", library == null ? null : library.value())
                .param("state", state == null ? null : state.name())
                .param("most", MOST)
                .query(RequestRows::request)
                .list();
    }

    @Override
    public Timeline timeline(RequestNumber number) {
        return timelines(List.of(number)).get(number);
    }

    @Override
    public Map<RequestNumber, Timeline> timelines(Collection<RequestNumber> numbers) {
        Map<RequestNumber, List<Timeline.Entry>> entries = new LinkedHashMap<>();
        numbers.forEach(number -> entries.put(number, new ArrayList<>()));
        sql.sql("select request, at, state, library, remark from request_event where request = any(?) order by id")
                .param(numbers.stream().map(RequestNumber::value).toArray(String[]::new))
                .query((ResultSet row) -> {
                    entries.get(new RequestNumber(row.getString("request")))
                            .add(new Timeline.Entry(
                                    RequestRows.instant(row, "at"),
                                    RequestState.valueOf(row.getString("state")),
                                    RequestRows.library(row.getString("library")),
                                    row.getString("remark")));
                });
        Map<RequestNumber, Timeline> timelines = new LinkedHashMap<>();
        entries.forEach((number, lines) -> timelines.put(number, new Timeline(lines)));
        return timelines;
    }

    @Override
    public int queuePosition(RequestNumber number) {
        return sql.sql(
                        """
                select count(*) from loan_request r
                join loan_request before on before.title = r.title and before.seq <= r.seq
                  and before.state in ('QUEUED', 'FROZEN')
                where r.number = ? and r.state in ('QUEUED', 'FROZEN')""")
                .param(number.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<PickLine> pickList(LibraryId library) {
        return sql.sql(
                        """
                select r.number, r.item, t.title, i.shelf_mark, r.pickup, a.asked_at, a.due_at
                from loan_request r
                join item i on i.barcode = r.item
                join title t on t.id = r.title
                left join supply_attempt a on a.request = r.number and a.answer = 'PENDING'
                where r.supplying = ? and r.state = 'TO_PICK'
                order by a.asked_at, r.seq""")
                .param(library.value())
                .query((row, n) -> new PickLine(
                        new RequestNumber(row.getString("number")),
                        new ItemBarcode(row.getString("item")),
                        row.getString("title"),
                        row.getString("shelf_mark"),
                        new LibraryId(row.getString("pickup")),
                        RequestRows.instant(row, "asked_at"),
                        RequestRows.instant(row, "due_at")))
                .list();
    }

    @Override
    public List<SupplyAttempt> attempts(RequestNumber number) {
        return sql.sql("select * from supply_attempt where request = ? order by id")
                .param(number.value())
                .query((row, n) -> new SupplyAttempt(
                        number,
                        new LibraryId(row.getString("library")),
                        new ItemBarcode(row.getString("item")),
                        RequestRows.instant(row, "asked_at"),
                        RequestRows.instant(row, "answered_at"),
                        SupplyAttempt.Answer.valueOf(row.getString("answer")),
                        row.getString("reason") == null ? null : RefusalReason.valueOf(row.getString("reason")),
                        row.getString("explanation")))
                .list();
    }

    static Timestamp at(java.time.Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
