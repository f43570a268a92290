package org.chaekgil.custody;

import java.time.Clock;
import java.util.Set;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LibraryWork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening and sealing totes at a library. */
@Service
public class Packing {
    private final Totes totes;
    private final Libraries libraries;
    private final LibraryWork work;
    private final Clock clock;

    Packing(Totes totes, Libraries libraries, LibraryWork work, Clock clock) {
        this.totes = totes;
        this.libraries = libraries;
        this.work = work;
        this.clock = clock;
    }

    /** @throws Refused NOT_YOURS, LIBRARY_UNKNOWN, BAD_INPUT when from and to are the same */
    @Transactional
    public Tote openTote(LibraryId from, LibraryId to, Actor by) {
        libraries.find(from).orElseThrow(() -> new Refused(Code.LIBRARY_UNKNOWN, from.value()));
        libraries.find(to).orElseThrow(() -> new Refused(Code.LIBRARY_UNKNOWN, to.value()));
        by.mustWorkAt(from);
        if (from.equals(to)) {
            throw new Refused(Code.BAD_INPUT, "to");
        }
        return totes.lock(totes.create(from, to, by.user(), clock.instant())).orElseThrow();
    }

    /** Closes the content; sealing again changes nothing. @throws Refused NOT_YOURS, BAD_INPUT for no such or an empty tote */
    @Transactional
    public Tote seal(ToteBarcode barcode, Actor by) {
        Tote tote = totes.lock(barcode).orElseThrow(() -> new Refused(Code.BAD_INPUT, barcode.value()));
        by.mustWorkAt(tote.from());
        if (tote.sealed()) {
            return tote;
        }
        if (tote.items().isEmpty()) {
            throw new Refused(Code.BAD_INPUT, barcode.value());
        }
        totes.seal(barcode, clock.instant());
        work.changed(Set.of(tote.from()));
        return totes.lock(barcode).orElseThrow();
    }
}
