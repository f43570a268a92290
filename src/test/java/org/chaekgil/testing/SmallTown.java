package org.chaekgil.testing;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
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
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PlacingRequest;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.workflow.DueWork;
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

    private final JdbcClient sql;
    private final PlacingRequest placing;
    private final LoanRequests requests;
    private final Scanning scanning;
    private final Packing packing;
    private final DueWork dueWork;
    private final MovableClock clock;

    SmallTown(
            JdbcClient sql,
            PlacingRequest placing,
            LoanRequests requests,
            Scanning scanning,
            Packing packing,
            DueWork dueWork,
            MovableClock clock) {
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
        return sql.sql(
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
                select 'incident of the engine ' || incident_msg_ from act_ru_incident""")
                .query(String.class)
                .list();
    }
}
