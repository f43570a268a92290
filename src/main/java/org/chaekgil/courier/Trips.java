package org.chaekgil.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chaekgil.network.LibraryId;

/** All trips, with their stops. */
public interface Trips {
    Optional<Trip> find(long id);

    /** The same, and no other transaction can change this trip until the present one ends. */
    Optional<Trip> lock(long id);

    /** The trips of a day that count (replaced ones do not), in the order of waves and vans. */
    List<Trip> on(LocalDate day);

    /** What was told that day of vans that leave late, for trips that have not begun, replaced ones as well. */
    List<LateStart> lateStarts(LocalDate day);

    /** Whether a van was to stop there on that day, by whatever plan that was in force, in a wave in which none has been there. */
    boolean missed(LocalDate day, LibraryId library);

    /** The last day before it with trips, the same weekday rather than another, within eight weeks. */
    Optional<LocalDate> lastLike(LocalDate day);

    /** Trips of any day that are under way. */
    List<Trip> underway();

    /** The latest trip of that van that is over: FINISHED or BROKEN. */
    Optional<Trip> lastOver(String van);

    /** Creates the trips of a published plan; a van's wave that has a trip which began already is left alone. */
    void create(CourierPlan plan);

    /**
     * Gives trips under way the stops that they still have by a published plan, and their new return.
     *
     * @return these trips as they are now
     */
    List<Trip> reroute(CourierPlan plan);

    /** The trip is late: at its next place, or off from the hub, at that moment at the earliest. */
    void notBefore(long trip, Instant moment);

    /**
     * Nothing holds it up: what was told of its van and wave is forgotten.
     *
     * @return false when nothing was told
     */
    boolean onTime(Trip trip);

    void departed(long trip);

    void stopDone(long trip, LibraryId library, TripStop.Moved moved);

    void stopSkipped(long trip, LibraryId library, SkipReason why);

    /** Totes that the driver did not take off at their stop, by barcode. */
    List<Overlooked> overlooked(long trip);

    /** Ends the trip as FINISHED, BROKEN, REPLACED or NOT_DRIVEN; stops that are open are skipped. */
    void ended(long trip, TripState state);
}
