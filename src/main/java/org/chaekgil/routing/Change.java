package org.chaekgil.routing;

/**
 * One thing that a coordinator changes by hand in a day and the stops decided for it. Nothing else is moved to suit it: what comes
 * out is told and priced as it falls, and can be searched on from there. Only what has not begun can be changed.
 */
public sealed interface Change permits StopChange, DayChange, PinChange {
    /**
     * The day and the stops after it; {@code before} is left as it is.
     *
     * @throws ImpossibleChange when there is nothing of that kind to change, or it would be no plan any more
     */
    Decided applyTo(Decided before);
}
