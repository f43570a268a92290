package org.chaekgil.testing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Role;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.custody.Instruction;
import org.chaekgil.custody.Packing;
import org.chaekgil.custody.Scan;
import org.chaekgil.custody.Scanning;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.PatronId;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PlacingRequest;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.request.Timeline;
import org.chaekgil.workflow.DueWork;
import org.chaekgil.workflow.round.RoundLines;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A town with a hub and three libraries, all open Monday to Friday from nine to six, and two waves; books and citizens as a test
 * needs them. What people do goes through the use cases.
 */
@TestComponent
public class SmallTown {
    public static final LibraryId HUB = new LibraryId("H1");
    public static final LibraryId NORTH = new LibraryId("N1");
    public static final LibraryId SOUTH = new LibraryId("S1");
    public static final LibraryId WEST = new LibraryId("W1");

    /** Where the process of a request in each state stands. */
    private static final String STEPS =
            """
            ('IN_REVIEW', 'reviewRequest'), ('QUEUED', 'queued'), ('FROZEN', 'frozen'), ('AWAITING_OPENING', 'awaitingOpening'),
            ('TO_PICK', 'toPick'), ('PICKED', 'travelToPickup'), ('IN_TRANSIT', 'travelToPickup'), ('READY', 'ready'),
            ('EXHAUSTED', 'decideExhausted'), ('ON_LOAN', 'onLoan'), ('OVERDUE', 'overdue'), ('GOING_HOME', 'travelHome')""";

    private static final Map<RoundLines.Kind, String> TASKS = Map.of(
            RoundLines.Kind.PICK, "pickItems",
            RoundLines.Kind.PACK, "packTotes",
            RoundLines.Kind.RECEIVE, "receiveTotes",
            RoundLines.Kind.CLEAR, "clearHoldShelf");

    private final RoundLines lines;
    private final JdbcClient sql;
    private final PlacingRequest placing;
    private final LoanRequests requests;
    private final Scanning scanning;
    private final Packing packing;
    private final DueWork dueWork;
    private final MovableClock clock;

    SmallTown(
            RoundLines lines,
            JdbcClient sql,
            PlacingRequest placing,
            LoanRequests requests,
            Scanning scanning,
            Packing packing,
            DueWork dueWork,
            MovableClock clock) {
        this.lines = lines;
        this.sql = sql;
        this.placing = placing;
        this.requests = requests;
        this.scanning = scanning;
        this.packing = packing;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    public void build() {
        double at = 0;
        for (LibraryId id : List.of(HUB, NORTH, SOUTH, WEST)) {
            sql.sql(
                            "insert into library (id, name, kind, address, lat, lon, hub) values (?, ?, 'MUNICIPAL', '-', ?, 127.1, ?)")
                    .params(id.value(), id + " 도서관", 35.8 + (at += 0.01), id.equals(HUB))
                    .update();
            for (int day = 1; day <= 5; day++) {
                sql.sql("insert into opening_hours values (?, ?, ?, ?)")
                        .params(id.value(), day, LocalTime.of(9, 0), LocalTime.of(18, 0))
                        .update();
            }
        }
        // in repair, so that no day is planned while a test is about something else
        sql.sql("insert into van (id, capacity, in_service) values ('V1', 600, false)")
                .update();
        sql.sql("insert into wave values ('AM', 1, '09:00', '12:30', 30), ('PM', 2, '13:30', '17:30', 30)")
                .update();
    }

    public TitleId title(String name) {
        return new TitleId(sql.sql("insert into title (title, search_text) values (?, ?) returning id")
                .params(name, name)
                .query(Long.class)
                .single());
    }

    public ItemBarcode copy(String barcode, TitleId title, LibraryId home) {
        sql.sql("insert into item (barcode, title, home, shelf_mark) values (?, ?, ?, '813')")
                .params(barcode, title.value(), home.value())
                .update();
        sql.sql(
                        "insert into custody (item, place, library, since, by_user) values (?, 'ON_SHELF', ?, '2026-01-01', 'test')")
                .params(barcode, home.value())
                .update();
        return new ItemBarcode(barcode);
    }

    public CardNumber citizen(String card) {
        long id = sql.sql("insert into patron (name) values (?) returning id")
                .param(card)
                .query(Long.class)
                .single();
        sql.sql("insert into card (number, patron) values (?, ?)")
                .params(card, id)
                .update();
        return new CardNumber(card);
    }

    public Actor reader(CardNumber card) {
        return new Actor(card.value(), Role.CITIZEN, null, null);
    }

    public Actor staff(LibraryId library) {
        return new Actor("desk-" + library, Role.STAFF, library, null);
    }

    public RequestNumber ask(CardNumber card, TitleId title, LibraryId pickup) {
        return placing.place(new PlacingRequest.Wish(card, title, null, pickup, false), reader(card))
                .number();
    }

    public Instruction scan(LibraryId at, ItemBarcode item) {
        return scan(at, item.value(), null, null);
    }

    public Instruction handOver(LibraryId at, ItemBarcode item, CardNumber card) {
        return scan(at, item.value(), card, null);
    }

    public Instruction putInto(ToteBarcode tote, LibraryId at, ItemBarcode item) {
        return scan(at, item.value(), null, tote);
    }

    public Instruction receive(ToteBarcode tote, LibraryId at) {
        return scan(at, tote.value(), null, null);
    }

    public Instruction scan(LibraryId at, String barcode, CardNumber card, ToteBarcode tote) {
        return scanning.scan(new Scan(UUID.randomUUID().toString(), at, barcode, card, tote), staff(at));
    }

    public Tote tote(LibraryId from, LibraryId to) {
        return packing.openTote(from, to, staff(from));
    }

    public Tote seal(Tote tote) {
        return packing.seal(tote.barcode(), staff(tote.from()));
    }

    public LoanRequest request(RequestNumber number) {
        return requests.find(number).orElseThrow();
    }

    public RequestState state(RequestNumber number) {
        return request(number).state();
    }

    /** The open ledger entry of an item: {@code PLACE LIBRARY}. */
    public String place(ItemBarcode item) {
        return sql.sql("select place || ' ' || coalesce(library, '-') from custody where item = ? and until is null")
                .param(item.value())
                .query(String.class)
                .single();
    }

    /** The library where the item was last scanned; its tote's when it stands in one that has come further. */
    public LibraryId where(ItemBarcode item) {
        return new LibraryId(sql.sql(
                        """
                select coalesce(tc.library, c.library) from custody c
                left join tote_custody tc on tc.tote = c.tote and tc.until is null where c.item = ? and c.until is null""")
                .param(item.value())
                .query(String.class)
                .single());
    }

    /** Where the item should get to. */
    public LibraryId goal(ItemBarcode item) {
        return new LibraryId(sql.sql("select goal from item_goal where item = ?")
                .param(item.value())
                .query(String.class)
                .single());
    }

    public CardNumber card(PatronId patron) {
        return new CardNumber(sql.sql("select number from card where patron = ?")
                .param(patron.value())
                .query(String.class)
                .single());
    }

    /** The library is closed on these days. */
    public void closed(LibraryId library, LocalDate from, LocalDate to) {
        sql.sql("insert into closure (library, from_day, to_day, reason) values (?, ?, ?, 'test')")
                .params(library.value(), from, to)
                .update();
    }

    /** The open task of that element about that request, leg or book. */
    public String task(String element, String key) {
        return sql.sql(
                        """
                select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                where t.task_def_key_ = ? and e.business_key_ = ?""")
                .params(element, key)
                .query(String.class)
                .single();
    }

    /** Remarks on the time line of a request, oldest first. */
    public List<String> remarks(RequestNumber number) {
        return requests.timeline(number).entries().stream()
                .map(Timeline.Entry::remark)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Until when the card may not be used; null when it may. */
    public LocalDate suspendedUntil(CardNumber card) {
        return sql.sql("select p.suspended_until from patron p join card c on c.patron = p.id where c.number = ?")
                .param(card.value())
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .get(0);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Lets time pass until that hour of the day, today or a later day. */
    public void passUntil(LocalDate day, int hour, int minute) {
        pass(Duration.between(
                clock.instant(),
                day.atTime(hour, minute).atZone(clock.getZone()).toInstant()));
    }

    /** Lets time pass and does what falls due, moment by moment. */
    public void pass(Duration time) {
        var until = clock.instant().plus(time);
        for (var next = dueWork.nextDue(); next.isPresent() && !next.get().isAfter(until); next = dueWork.nextDue()) {
            if (next.get().isAfter(clock.instant())) {
                clock.moveTo(next.get());
            }
            dueWork.runDue();
        }
        clock.moveTo(until);
        dueWork.runDue();
    }

    /** What must always hold between requests, their processes, allocations, legs and loans; empty when all is well. */
    public List<String> broken() {
        List<String> broken = sql.sql(
                        """
                select 'request ' || r.number || ' ' || r.state || ' without process' from loan_request r
                where r.state not in ('REJECTED', 'COMPLETED', 'CANCELLED', 'PICKUP_EXPIRED', 'UNFILLED', 'LOST_OR_DAMAGED')
                  and not exists (select 1 from act_ru_execution e where e.business_key_ = r.number)
                union all
                select 'ended request ' || r.number || ' ' || r.state || ' with process' from loan_request r
                where r.state in ('REJECTED', 'COMPLETED', 'CANCELLED', 'PICKUP_EXPIRED', 'UNFILLED', 'LOST_OR_DAMAGED')
                  and exists (select 1 from act_ru_execution e where e.business_key_ = r.number)
                union all
                select 'open leg ' || l.id || ' without process' from leg l
                where l.closed_at is null and not exists (select 1 from act_ru_execution e where e.business_key_ = 'L' || l.id)
                union all
                select 'closed leg ' || l.id || ' with process' from leg l
                where l.closed_at is not null and exists (select 1 from act_ru_execution e where e.business_key_ = 'L' || l.id)
                union all
                select 'loan and custody differ for ' || i.barcode from item i
                where exists (select 1 from custody c where c.item = i.barcode and c.until is null and c.place = 'WITH_CITIZEN')
                  <> exists (select 1 from loan l where l.item = i.barcode and l.returned_at is null and not l.void)
                union all
                select 'allocation of ' || a.item || ' to ' || r.number || ' ' || r.state from allocation a join loan_request r on r.number = a.request
                where a.ended_at is null and r.state not in ('TO_PICK', 'PICKED', 'IN_TRANSIT', 'READY', 'AWAITING_OPENING')
                union all
                select 'no allocation for ' || r.number || ' ' || r.state from loan_request r
                where r.state in ('TO_PICK', 'PICKED', 'IN_TRANSIT', 'READY', 'AWAITING_OPENING')
                  and not exists (select 1 from allocation a where a.request = r.number and a.ended_at is null)
                union all
                select 'incident of the engine ' || incident_msg_ from act_ru_incident
                union all
                select 'request ' || r.number || ' ' || r.state || ' does not stand at ' || step.element
                from loan_request r join (values %s) as step (state, element) on step.state = r.state
                where not exists (select 1 from act_ru_execution p join act_ru_execution e on e.proc_inst_id_ = p.id_
                  where p.business_key_ = r.number and e.act_id_ = step.element)
                union all
                select 'request ' || r.number || ' passes through ' || r.state || ' and stays' from loan_request r where r.state in ('RECEIVED', 'RETURNED')
                union all
                select 'request ' || r.number || ' ' || r.state || ' and its pending attempts' from loan_request r
                where (r.state = 'TO_PICK') <> exists (select 1 from supply_attempt s where s.request = r.number and s.answer = 'PENDING')
                union all
                select 'request ' || r.number || ' names another copy than ' || a.item from loan_request r join allocation a on a.request = r.number
                where a.ended_at is null and (r.item is distinct from a.item or r.supplying is null)
                union all
                select 'request ' || r.number || ' ' || r.state || ' waits though ' || f.barcode || ' is free'
                from loan_request r join free_item f on f.title = r.title
                where r.state in ('QUEUED', 'EXHAUSTED') and (r.wanted is null or r.wanted = f.barcode)
                  and (f.deliverable = 'YES' or f.home = r.pickup)
                  and not exists (select 1 from supply_attempt s where s.request = r.number and s.item = f.barcode
                    and s.answer in ('REFUSED', 'TIMED_OUT') and not s.forgiven)
                union all
                select 'request ' || r.number || ' ' || r.state || ' but ' || c.item || ' is ' || c.place || ' at ' || coalesce(c.library, '-')
                from loan_request r join custody c on c.item = r.item and c.until is null
                where r.state = 'TO_PICK' and not (c.place in ('ON_SHELF', 'HOLD_SHELF') and c.library = r.supplying)
                  or r.state in ('PICKED', 'IN_TRANSIT') and c.place not in ('STAGED', 'IN_TOTE', 'AT_LIBRARY', 'MISROUTED')
                  or r.state = 'READY' and not (c.place = 'HOLD_SHELF' and c.library = r.pickup)
                  or r.state in ('ON_LOAN', 'OVERDUE') and c.place <> 'WITH_CITIZEN'
                union all
                select 'request ' || r.number || ' ' || r.state || ' and its leg' from loan_request r
                where (r.state in ('PICKED', 'IN_TRANSIT', 'GOING_HOME'))
                  <> exists (select 1 from leg l where l.request = r.number and l.closed_at is null)
                union all
                select 'leg ' || l.id || ' of ' || l.item || ' which is ' || c.place from leg l join custody c on c.item = l.item and c.until is null
                where l.closed_at is null and c.place in ('ON_SHELF', 'HOLD_SHELF', 'WITH_CITIZEN', 'QUARANTINED')
                union all
                select 'request ' || r.number || ' ' || r.state || ' and its loan' from loan_request r
                where (r.state in ('ON_LOAN', 'OVERDUE'))
                  <> exists (select 1 from loan l where l.request = r.number and l.returned_at is null and not l.void)
                union all
                select c.item || ' stands on a foreign shelf at ' || c.library from custody c join item i on i.barcode = c.item
                where c.until is null and c.place = 'ON_SHELF' and c.library <> i.home
                union all
                select c.item || ' lies in the opened tote ' || c.tote from custody c join tote t on t.barcode = c.tote
                where c.until is null and t.opened_at is not null
                union all
                select 'nobody searches ' || i.barcode from incident i
                where i.kind = 'MISSING' and i.closed_at is null
                  and not exists (select 1 from incident lost where lost.barcode = i.barcode and lost.kind = 'LOST' and lost.closed_at is null)
                  and not exists (select 1 from act_ru_execution e where e.business_key_ = i.barcode)
                union all
                select 'scan ' || s.id || ' stopped but changed something' from scan s
                where s.instruction = 'STOP' and exists (select 1 from scan_effect e where e.scan = s.id)
                union all
                select 'the tasks of ' || r.library || ' are ' || t.task_def_key_ || ' ' || count(*) from library_round r
                join act_ru_execution p on p.business_key_ = 'round-' || r.id join act_ru_task t on t.proc_inst_id_ = p.id_
                group by r.library, t.task_def_key_ having count(*) > 1"""
                                .formatted(STEPS))
                .query(String.class)
                .list();
        for (LibraryId library : List.of(HUB, NORTH, SOUTH, WEST)) {
            lines.count(library).forEach((kind, n) -> {
                if ((n > 0) != tasks(library).contains(TASKS.get(kind))) {
                    broken.add("%s has %d lines to %s and the tasks %s".formatted(library, n, kind, tasks(library)));
                }
            });
        }
        return broken;
    }

    /** The batch tasks that the staff of a library see, by the names of the model. */
    public List<String> tasks(LibraryId library) {
        return sql.sql(
                        """
                select t.task_def_key_ from act_ru_task t join act_ru_identitylink g on g.task_id_ = t.id_ and g.group_id_ = ?
                join act_ru_execution p on p.id_ = t.proc_inst_id_ where p.business_key_ like 'round-%' order by 1""")
                .param("library-" + library)
                .query(String.class)
                .list();
    }
}
