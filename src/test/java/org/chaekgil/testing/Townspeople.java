package org.chaekgil.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.chaekgil.access.Actor;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.Instruction;
import org.chaekgil.custody.MovingTotes;
import org.chaekgil.custody.ReportingMissing;
import org.chaekgil.custody.Scan;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.UndoingScan;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.CancellingRequest;
import org.chaekgil.request.ChangingPickupLibrary;
import org.chaekgil.request.FreezingRequest;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RefusingSupply;
import org.chaekgil.request.RequestNumber;
import org.springframework.boot.test.context.TestComponent;

/** What citizens, staff and drivers of a {@link SmallTown} do beside asking and scanning; who is not named is who may do it. */
@TestComponent
public class Townspeople {
    private static final String VAN = "V1";

    private final SmallTown town;
    private final CancellingRequest cancelling;
    private final ChangingPickupLibrary changing;
    private final FreezingRequest freezing;
    private final RefusingSupply refusing;
    private final ReportingMissing reporting;
    private final MovingTotes moving;
    private final UndoingScan undoing;
    private final TaskService tasks;

    Townspeople(
            SmallTown town,
            CancellingRequest cancelling,
            ChangingPickupLibrary changing,
            FreezingRequest freezing,
            RefusingSupply refusing,
            ReportingMissing reporting,
            MovingTotes moving,
            UndoingScan undoing,
            TaskService tasks) {
        this.town = town;
        this.cancelling = cancelling;
        this.changing = changing;
        this.freezing = freezing;
        this.refusing = refusing;
        this.reporting = reporting;
        this.moving = moving;
        this.undoing = undoing;
        this.tasks = tasks;
    }

    public LoanRequest cancel(RequestNumber request) {
        return cancelling.cancel(request, asker(request));
    }

    public LoanRequest cancel(RequestNumber request, CardNumber by) {
        return cancelling.cancel(request, town.reader(by));
    }

    public LoanRequest collectAt(RequestNumber request, LibraryId pickup) {
        return changing.change(request, pickup, asker(request));
    }

    public LoanRequest freeze(RequestNumber request, LocalDate until) {
        return freezing.freeze(request, until, asker(request));
    }

    public LoanRequest thaw(RequestNumber request) {
        return freezing.thaw(request, asker(request));
    }

    private Actor asker(RequestNumber request) {
        return town.reader(town.card(town.request(request).patron()));
    }

    /** The library that is asked for the book does not send it. */
    public LoanRequest refuse(RequestNumber request, RefusalReason reason) {
        return refuse(request, reason, town.request(request).supplying());
    }

    public LoanRequest refuse(RequestNumber request, RefusalReason reason, LibraryId by) {
        return refusing.refuse(request, reason, town.staff(by));
    }

    public void missing(ItemBarcode book, LibraryId at) {
        reporting.missing(book, at, town.staff(at));
    }

    public void damaged(ItemBarcode book, LibraryId at) {
        reporting.damaged(book, at, town.staff(at));
    }

    /** Into a tote of its own, which is sealed and waits for the van. */
    public Tote send(ItemBarcode book, LibraryId from, LibraryId to) {
        Tote tote = town.tote(from, to);
        town.putInto(tote.barcode(), from, book);
        return town.seal(tote);
    }

    /** By van, from where the tote was packed to where it belongs. */
    public void drive(Tote tote) {
        load(tote, tote.from());
        unload(tote, tote.to());
    }

    public void load(Tote tote, LibraryId at) {
        moving.load(List.of(tote.barcode()), VAN, at, town.staff(at));
    }

    public void unload(Tote tote, LibraryId at) {
        moving.unload(List.of(tote.barcode()), VAN, at, town.staff(at));
    }

    /** By who scanned. */
    public Instruction undo(Scan scan) {
        return undoing.undo(scan.id(), town.staff(scan.library()));
    }

    /** Completes the open task of that element about that request, leg or book. */
    public void complete(String element, String key, Map<String, Object> answer) {
        tasks.complete(town.task(element, key), answer);
    }

    public void complete(String element, String key) {
        complete(element, key, Map.of());
    }
}
