package org.chaekgil.whatif;

import java.util.function.ToDoubleFunction;

/** The lines of the table, in the order people read them. */
public enum Measure {
    COST(Unit.WON, f -> f.cost() / 1000.0),
    DRIVING(Unit.WON, f -> f.driving() / 1000.0),
    DISTANCE(Unit.WON, f -> f.distance() / 1000.0),
    VANS_OUT(Unit.WON, f -> f.vansOut() / 1000.0),
    WAITING(Unit.WON, f -> f.waiting() / 1000.0),
    LATENESS(Unit.WON, f -> f.lateness() / 1000.0),
    TRIPS(Unit.COUNT, Figures::trips),
    KILOMETRES(Unit.KILOMETRES, f -> f.metres() / 1000.0),
    HOURS(Unit.HOURS, f -> f.seconds() / 3600.0),
    ITEMS(Unit.COUNT, Figures::items),
    MOVED(Unit.COUNT, Figures::moved),
    DELIVERED(Unit.COUNT, Figures::delivered),
    DIRECT(Unit.PERCENT, Figures::directPercent),
    IN_TIME(Unit.COUNT, Figures::inTime),
    LATE(Unit.COUNT, Figures::late),
    LEFT(Unit.COUNT, Figures::left),
    CO2(Unit.KILOGRAMS, f -> f.grams() / 1000.0);

    /** In what a measure is told. */
    public enum Unit {
        WON,
        COUNT,
        KILOMETRES,
        HOURS,
        PERCENT,
        KILOGRAMS
    }

    private final Unit unit;
    private final ToDoubleFunction<Figures> value;

    Measure(Unit unit, ToDoubleFunction<Figures> value) {
        this.unit = unit;
        this.value = value;
    }

    public Unit unit() {
        return unit;
    }

    public double of(Figures figures) {
        return value.applyAsDouble(figures);
    }

    /** A part of the line {@link #COST}. */
    public boolean partOfCost() {
        return compareTo(COST) > 0 && compareTo(TRIPS) < 0;
    }
}
