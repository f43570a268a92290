package org.chaekgil.request.jdbc;

import static org.chaekgil.request.jdbc.JdbcLoanRequests.at;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.PatronId;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.ClosingReason;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RequestBook;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.request.SupplyAttempt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRequestBook implements RequestBook {
    private final JdbcClient sql;

    JdbcRequestBook(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void lock(TitleId title) {
        sql.sql("select 1 from title where id = ? for no key update")
                .param(title.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<LoanRequest> lock(RequestNumber number) {
        Optional<Long> title = sql.sql("select title from loan_request where number = ?")
                .param(number.value())
                .query(Long.class)
                .optional();
        title.ifPresent(id -> lock(new TitleId(id)));
        return read("select * from loan_request where number = ?", number.value());
    }

    @Override
    public RequestNumber create(
            PatronId patron, TitleId title, ItemBarcode wanted, LibraryId pickup, boolean override, Instant at) {
        long seq = sql.sql("select nextval('request_number')").query(Long.class).single();
        RequestNumber number = RequestNumber.of(seq);
        sql.sql(
                        """
                insert into loan_request (number, seq, patron, title, wanted, pickup, override, state, requested_at)
                values (?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?)""")
                .params(
                        number.value(),
                        seq,
                        patron.value(),
                        title.value(),
                        wanted == null ? null : wanted.value(),
                        pickup.value(),
                        override,
                        at(at))
                .update();
        return number;
    }

    @Override
    public void record(RequestNumber number, RequestState state, Instant at) {
        sql.sql("update loan_request set state = :state, ended_at = :ended where number = :number")
                .param("state", state.name())
                .param("ended", state.ended() ? at(at) : null, java.sql.Types.TIMESTAMP)
                .param("number", number.value())
                .update();
        // where it happened follows from the state: the shelf it comes from, the hold shelf, or the desk that took it
        // back
        sql.sql(
                        """
                insert into request_event (request, at, state, library)
                select r.number, :at, r.state, case
                  when r.state in ('TO_PICK', 'PICKED', 'AWAITING_OPENING') then r.supplying
                  when r.state in ('READY', 'PICKUP_EXPIRED') then r.pickup
                  when r.state = 'ON_LOAN' then (select l.lent_at from loan l where l.request = r.number order by l.id desc limit 1)
                  when r.state = 'RETURNED' then (select l.returned_to from loan l where l.request = r.number order by l.id desc limit 1)
                  end
                from loan_request r where r.number = :number
                  -- to look for a copy in vain and to wait on is no news
                  and not (r.state = 'QUEUED' and exists (select 1 from request_event e where e.state = 'QUEUED' and e.id =
                    (select max(last.id) from request_event last where last.request = r.number and last.remark is null)))""")
                .param("at", at(at))
                .param("number", number.value())
                .update();
    }

    @Override
    public void remark(RequestNumber number, LibraryId library, String remark, Instant at) {
        sql.sql(
                        """
                insert into request_event (request, at, state, library, remark)
                select number, :at, state, :library, :remark from loan_request where number = :number""")
                .param("at", at(at))
                .param("library", library == null ? null : library.value())
                .param("remark", remark)
                .param("number", number.value())
                .update();
    }

    @Override
    public void reason(RequestNumber number, ClosingReason reason) {
        sql.sql("update loan_request set reason = ? where number = ?")
                .params(reason.name(), number.value())
                .update();
    }

    @Override
    public void pickup(RequestNumber number, LibraryId pickup) {
        sql.sql("update loan_request set pickup = ? where number = ?")
                .params(pickup.value(), number.value())
                .update();
    }

    @Override
    public void pickupUntil(RequestNumber number, LocalDate day, Instant readyAt) {
        sql.sql("update loan_request set pickup_until = ?, ready_at = ? where number = ?")
                .params(Date.valueOf(day), at(readyAt), number.value())
                .update();
    }

    @Override
    public void frozenUntil(RequestNumber number, LocalDate day) {
        sql.sql("update loan_request set frozen_until = ? where number = ?")
                .params(Date.valueOf(day), number.value())
                .update();
    }

    @Override
    public int active(PatronId patron) {
        return sql.sql(
                        """
                select count(*) from loan_request where patron = ? and state in
                  ('RECEIVED', 'IN_REVIEW', 'QUEUED', 'FROZEN', 'AWAITING_OPENING', 'TO_PICK', 'PICKED', 'IN_TRANSIT', 'READY', 'EXHAUSTED')""")
                .param(patron.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<LoanRequest> open(PatronId patron, TitleId title) {
        return read(
                """
                select * from loan_request where patron = ? and title = ? and state not in
                  ('REJECTED', 'COMPLETED', 'CANCELLED', 'PICKUP_EXPIRED', 'UNFILLED', 'LOST_OR_DAMAGED', 'RETURNED', 'GOING_HOME')""",
                patron.value(),
                title.value());
    }

    @Override
    public int noShows(PatronId patron, Instant since) {
        return sql.sql(
                        "select count(*) from loan_request where patron = ? and state = 'PICKUP_EXPIRED' and ended_at >= ?")
                .params(patron.value(), at(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<FreeCopy> freeCopies(LoanRequest request, Instant balanceSince) {
        return sql.sql(
                        """
                select f.barcode, f.home, f.shelf_mark, f.deliverable, f.acquired_on,
                  (select count(*) from loan_request p where p.supplying = f.home and p.state = 'TO_PICK') as load,
                  (select count(*) from supply_attempt a where a.library = f.home and a.answer = 'SUPPLIED' and a.asked_at > :since)
                  - (select count(*) from loan_request b where b.pickup = f.home and b.requested_at > :since) as balance
                from free_item f
                where f.title = :title and (:wanted::text is null or f.barcode = :wanted)
                  and not exists (select 1 from supply_attempt a where a.request = :request and a.item = f.barcode
                    and a.answer in ('REFUSED', 'TIMED_OUT') and not a.forgiven)
                order by f.barcode""")
                .param("title", request.title().value())
                .param(
                        "wanted",
                        request.wanted() == null ? null : request.wanted().value())
                .param("request", request.number().value())
                .param("since", at(balanceSince))
                .query((row, n) -> new FreeCopy(
                        new Item(
                                new ItemBarcode(row.getString("barcode")),
                                request.title(),
                                new LibraryId(row.getString("home")),
                                row.getString("shelf_mark"),
                                Item.Deliverable.valueOf(row.getString("deliverable")),
                                RequestRows.day(row, "acquired_on")),
                        row.getInt("load"),
                        row.getInt("balance")))
                .list();
    }

    @Override
    public boolean copyMayComeBack(LoanRequest request) {
        return sql.sql(
                        """
                select exists (select 1 from item i join custody c on c.item = i.barcode and c.until is null
                where i.title = :title and (:wanted::text is null or i.barcode = :wanted)
                  and (i.deliverable = 'YES' or i.home = :pickup)
                  and c.place not in ('MISSING', 'QUARANTINED')
                  and not exists (select 1 from supply_attempt a where a.request = :request and a.item = i.barcode
                    and a.answer in ('REFUSED', 'TIMED_OUT') and not a.forgiven))""")
                .param("title", request.title().value())
                .param(
                        "wanted",
                        request.wanted() == null ? null : request.wanted().value())
                .param("pickup", request.pickup().value())
                .param("request", request.number().value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public long allocate(ItemBarcode item, RequestNumber request, LibraryId supplying, Instant at) {
        sql.sql("update loan_request set item = ?, supplying = ? where number = ?")
                .params(item.value(), supplying.value(), request.value())
                .update();
        return sql.sql("insert into allocation (item, request, supplying, made_at) values (?, ?, ?, ?) returning id")
                .params(item.value(), request.value(), supplying.value(), at(at))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Allocation> release(RequestNumber request, String why, Instant at) {
        return sql.sql(
                        "update allocation set ended_at = ?, ended_why = ? where request = ? and ended_at is null returning id, item")
                .params(at(at), why, request.value())
                .query((row, n) -> new Allocation(row.getLong("id"), new ItemBarcode(row.getString("item"))))
                .optional();
    }

    @Override
    public void unassign(RequestNumber request) {
        sql.sql("update loan_request set item = null, supplying = null where number = ?")
                .param(request.value())
                .update();
    }

    @Override
    public void reopenAllocation(long allocation) {
        sql.sql(
                        """
                with open as (update allocation set ended_at = null, ended_why = null where id = ? returning item, request, supplying)
                update loan_request r set item = open.item, supplying = coalesce(open.supplying, r.supplying) from open where r.number = open.request""")
                .param(allocation)
                .update();
    }

    @Override
    public void undoAllocation(long allocation, Instant at) {
        sql.sql(
                        """
                with made as (update allocation set ended_at = ?, ended_why = 'UNDONE' where id = ? and ended_at is null returning request)
                update loan_request r set item = null, supplying = null from made where r.number = made.request""")
                .params(at(at), allocation)
                .update();
    }

    @Override
    public Optional<LoanRequest> holding(ItemBarcode item) {
        return read(
                "select r.* from allocation a join loan_request r on r.number = a.request where a.item = ? and a.ended_at is null",
                item.value());
    }

    @Override
    public boolean free(ItemBarcode item) {
        return sql.sql("select exists (select 1 from free_item where barcode = ?)")
                .param(item.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public long lastEvent(RequestNumber request) {
        return sql.sql("select coalesce(max(id), 0) from request_event where request = ?")
                .param(request.value())
                .query(Long.class)
                .single();
    }

    @Override
    public Allocation allocation(long id) {
        return sql.sql("select id, item from allocation where id = ?")
                .param(id)
                .query((row, n) -> new Allocation(row.getLong("id"), new ItemBarcode(row.getString("item"))))
                .single();
    }

    @Override
    public List<LoanRequest> waitingFor(ItemBarcode item, TitleId title) {
        return sql.sql(
                        """
                select r.* from loan_request r join item i on i.barcode = :item
                where r.title = :title and r.state in ('QUEUED', 'AWAITING_OPENING', 'EXHAUSTED')
                  and (r.wanted is null or r.wanted = :item)
                  and (i.deliverable = 'YES' or i.home = r.pickup)
                  and not exists (select 1 from allocation a where a.request = r.number and a.item = :item and a.ended_at is null)
                  -- asked for one a moment ago, within this very step: does not wait any more
                  and not exists (select 1 from supply_attempt s where s.request = r.number and s.answer = 'PENDING')
                  and not exists (select 1 from supply_attempt s where s.request = r.number and s.item = :item
                    and s.answer in ('REFUSED', 'TIMED_OUT') and not s.forgiven)
                order by r.seq""")
                .param("item", item.value())
                .param("title", title.value())
                .query(RequestRows::request)
                .list();
    }

    @Override
    public long ask(
            RequestNumber request, LibraryId library, ItemBarcode item, String explanation, Instant at, Instant dueAt) {
        answer(request, SupplyAttempt.Answer.WITHDRAWN, null, at);
        sql.sql(
                        """
                with held as (update allocation set supplying = :library where request = :request and ended_at is null)
                update loan_request set supplying = :library where number = :request""")
                .param("library", library.value())
                .param("request", request.value())
                .update();
        return sql.sql(
                        """
                insert into supply_attempt (request, library, item, asked_at, due_at, answer, explanation)
                values (:request, :library, :item, :at, :due, 'PENDING', :explanation) returning id""")
                .param("request", request.value())
                .param("library", library.value())
                .param("item", item.value())
                .param("at", at(at))
                .param("due", at(dueAt), java.sql.Types.TIMESTAMP)
                .param("explanation", explanation)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Long> answer(RequestNumber request, SupplyAttempt.Answer answer, RefusalReason reason, Instant at) {
        return sql.sql(
                        """
                update supply_attempt set answer = ?, reason = ?, answered_at = ?
                where request = ? and answer = 'PENDING' returning id""")
                .params(answer.name(), reason == null ? null : reason.name(), at(at), request.value())
                .query(Long.class)
                .optional();
    }

    @Override
    public void reopenAttempt(long attempt) {
        sql.sql("update supply_attempt set answer = 'PENDING', reason = null, answered_at = null where id = ?")
                .param(attempt)
                .update();
    }

    @Override
    public void forgiveRefusals(RequestNumber request) {
        sql.sql("update supply_attempt set forgiven = true where request = ?")
                .param(request.value())
                .update();
    }

    @Override
    public Optional<Instant> pickDue(RequestNumber request) {
        return sql.sql(
                        "select due_at from supply_attempt where request = ? and answer = 'PENDING' and due_at is not null")
                .param(request.value())
                .query((row, n) -> RequestRows.instant(row, "due_at"))
                .optional();
    }

    @Override
    public boolean withdrawnLately(ItemBarcode item, Instant since) {
        return sql.sql(
                        "select exists (select 1 from supply_attempt where item = ? and answer in ('TIMED_OUT', 'WITHDRAWN') and answered_at >= ?)")
                .params(item.value(), at(since))
                .query(Boolean.class)
                .single();
    }

    private Optional<LoanRequest> read(String statement, Object... params) {
        return sql.sql(statement).params(params).query(RequestRows::request).optional();
    }
}
