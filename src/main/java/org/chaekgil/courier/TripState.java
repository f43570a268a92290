package org.chaekgil.courier;

/**
 * PLANNED: before the departure; BROKEN: ended by a breakdown; REPLACED: a later plan of the day took its place;
 * NOT_DRIVEN: the day ended before anybody departed.
 */
public enum TripState {
    PLANNED,
    UNDERWAY,
    FINISHED,
    BROKEN,
    REPLACED,
    NOT_DRIVEN;

    /** Whether a driver has begun it, or its van broke down. */
    public boolean begun() {
        return this == UNDERWAY || this == FINISHED || this == BROKEN;
    }

    /** Whether something is still to be done on this trip. */
    public boolean open() {
        return this == PLANNED || this == UNDERWAY;
    }
}
