package org.chaekgil.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Role;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.Instruction;
import org.chaekgil.custody.Place;
import org.chaekgil.custody.Scan;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;

/** The stage on which one stretch of life is played: its clock, its agenda, its chance, and one scanner that is timed. */
final class Scene {
    private final MovableClock clock;
    private final Agenda agenda = new Agenda();
    private final LifePlan plan;
    private final UseCases useCases;
    private final CityRows rows;
    private final String run;
    private final List<Long> scanMicros = new ArrayList<>();
    private long scans;

    Scene(MovableClock clock, LifePlan plan, UseCases useCases, CityRows rows) {
        this.clock = clock;
        this.plan = plan;
        this.useCases = useCases;
        this.rows = rows;
        this.run = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    Instant now() {
        return clock.instant();
    }

    MovableClock clock() {
        return clock;
    }

    Agenda agenda() {
        return agenda;
    }

    void in(Duration delay, String name, Runnable act) {
        agenda.at(now().plus(delay), name, act);
    }

    Chance chance() {
        return plan.chance();
    }

    LifePlan plan() {
        return plan;
    }

    UseCases use() {
        return useCases;
    }

    CityRows rows() {
        return rows;
    }

    static Actor desk(LibraryId library) {
        return new Actor("desk-" + library.value().toLowerCase(Locale.ROOT), Role.STAFF, library, null);
    }

    static Actor citizen(CardNumber card) {
        return new Actor(card.value(), Role.CITIZEN, null, null);
    }

    /** Whether the book stands on its shelf and is promised to nobody. */
    boolean free(ItemBarcode item) {
        return useCases.whereabouts()
                .of(item)
                .filter(sight -> sight.place() == Place.ON_SHELF && sight.request() == null)
                .isPresent();
    }

    Instruction scan(LibraryId library, Object barcode) {
        return scan(library, barcode, null, null);
    }

    /** Scans at the library's desk; the id is the same in every run that comes as far. */
    Instruction scan(LibraryId library, Object barcode, CardNumber card, ToteBarcode tote) {
        long started = System.nanoTime();
        Instruction answer = useCases.scanning()
                .scan(new Scan(lastScan(++scans), library, barcode.toString(), card, tote), desk(library));
        scanMicros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - started));
        return answer;
    }

    /** The id of the scan just made. */
    String lastScan() {
        return lastScan(scans);
    }

    private String lastScan(long number) {
        return "life-" + run + "-" + number;
    }

    /** The times of the scans since this was last asked. */
    List<Long> takeScanMicros() {
        List<Long> taken = List.copyOf(scanMicros);
        scanMicros.clear();
        return taken;
    }
}
