package org.chaekgil.demo.life;

/**
 * How much citizens do on one day.
 *
 * @param requests asked for from home or at a desk
 * @param crossReturns books brought back to a library that is not their home
 * @param homeReturns books brought back to their home
 * @param walkIns books taken from a shelf and borrowed at once
 */
record DayLoad(int requests, int crossReturns, int homeReturns, int walkIns) {
    static final DayLoad NOTHING = new DayLoad(0, 0, 0, 0);

    /** A usual day: as many books are taken from the shelves as come back. */
    static DayLoad of(int requests, int crossReturns) {
        return new DayLoad(requests, crossReturns, crossReturns / 2, crossReturns * 3 / 2);
    }

    DayLoad borrowing(int timesAsMuch) {
        return new DayLoad(requests, crossReturns, homeReturns, walkIns * timesAsMuch);
    }

    DayLoad share(double share) {
        return new DayLoad((int) (requests * share), (int) (crossReturns * share), (int) (homeReturns * share), (int)
                (walkIns * share));
    }
}
