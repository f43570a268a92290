package org.chaekgil.courier;

import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.custody.MovingTotes;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The driver has been at a library: what is for it got off, all that is sealed there got on. Nothing waits on a shelf that a van
 * could take. Stops are served in the trip's order, so that none is passed over by mistake: one that is left out is skipped by
 * word, and may still be served later. A departure that nobody recorded is recorded first.
 */
@Service
public class FinishingStop {
    private final Trips trips;
    private final DepartingTrip departing;
    private final Whereabouts whereabouts;
    private final MovingTotes moving;
    private final Libraries libraries;
    private final TripProgress progress;

    FinishingStop(
            Trips trips,
            DepartingTrip departing,
            Whereabouts whereabouts,
            MovingTotes moving,
            Libraries libraries,
            TripProgress progress) {
        this.trips = trips;
        this.departing = departing;
        this.whereabouts = whereabouts;
        this.moving = moving;
        this.libraries = libraries;
        this.progress = progress;
    }

    /**
     * @param loaded totes scanned on; null: counted, all that wait here
     * @param unloaded totes scanned off; null: counted, all on board for here
     * @return the trip; a stop that is done already stays as it is
     * @throws Refused BAD_INPUT for no such trip or stop and for totes that are not on board or not here, NOT_YOURS, WRONG_STATE
     *     when the trip is over, and when a stop before this one is neither done nor skipped
     */
    @Transactional
    public Trip done(long id, LibraryId library, List<ToteBarcode> loaded, List<ToteBarcode> unloaded, Actor by) {
        Trip trip = trips.lock(id).orElseThrow(() -> Trip.unknown(id));
        trip.mustBeDrivenBy(by);
        TripStop stop = trip.stopAt(library);
        if (stop.doneAt() != null) {
            return trip;
        }
        if (trip.state().open()) {
            mustBeItsTurn(trip, stop);
        }
        if (trip.state() == TripState.PLANNED) {
            departing.depart(id, null, by);
        } else if (trip.state() != TripState.UNDERWAY) {
            throw new Refused(Code.WRONG_STATE, id);
        }
        List<Tote> off = unload(trip, library, unloaded, by);
        List<Tote> on = load(trip, library, loaded, by);
        trips.stopDone(id, library, new TripStop.Moved(on.size(), items(on), off.size(), items(off)));
        Trip after = trips.find(id).orElseThrow();
        progress.stopDone(after, library);
        return after;
    }

    private void mustBeItsTurn(Trip trip, TripStop stop) {
        TripStop next = trip.next().orElse(stop);
        if (stop.open() && next.position() != stop.position()) {
            String name = libraries
                    .find(next.library())
                    .map(Library::name)
                    .orElse(next.library().value());
            throw Refused.saying(
                    "trip.notItsTurn", Code.WRONG_STATE, name, next.library().value());
        }
    }

    private List<Tote> unload(Trip trip, LibraryId library, List<ToteBarcode> scanned, Actor by) {
        List<Tote> onBoard = whereabouts.onVan(trip.van());
        if (scanned != null) {
            Scanned.mustBeAmong(scanned, onBoard);
        }
        List<Tote> off = onBoard.stream()
                .filter(t -> scanned == null ? t.to().equals(library) : scanned.contains(t.barcode()))
                .toList();
        if (!off.isEmpty()) {
            moving.unload(barcodes(off), trip.van(), library, by);
        }
        return off;
    }

    private List<Tote> load(Trip trip, LibraryId library, List<ToteBarcode> scanned, Actor by) {
        List<Tote> here = whereabouts.waitingForVan(library);
        if (scanned != null) {
            Scanned.mustBeAmong(scanned, here);
        }
        List<Tote> on = here.stream()
                .filter(t -> scanned == null || scanned.contains(t.barcode()))
                .toList();
        if (!on.isEmpty()) {
            moving.load(barcodes(on), trip.van(), library, by);
        }
        return on;
    }

    private static List<ToteBarcode> barcodes(List<Tote> totes) {
        return totes.stream().map(Tote::barcode).toList();
    }

    private static int items(List<Tote> totes) {
        return totes.stream().mapToInt(t -> t.items().size()).sum();
    }
}
