package org.chaekgil.testing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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

    private final WholeTown whole;
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
        this.whole = new WholeTown(lines, sql, this::tasks);
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

    /** The card of who has the item on loan. */
    public CardNumber borrower(ItemBarcode item) {
        return card(new PatronId(sql.sql("select patron from loan where item = ? and returned_at is null and not void")
                .param(item.value())
                .query(Long.class)
                .single()));
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
        for (var next = dueWork.nextDue(until); next.isPresent(); next = dueWork.nextDue(until)) {
            if (next.get().isAfter(clock.instant())) {
                clock.moveTo(next.get());
            }
            dueWork.runDue();
        }
        clock.moveTo(until);
        dueWork.runDue();
    }

    /** What must always hold and does not; empty when all is well. */
    public List<String> broken() {
        return whole.broken();
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
