package org.chaekgil.demo;

/** The days that the demo city lives through before anybody is let in, so that visitors find it in the middle of its work. */
public interface FirstDays {
    /**
     * Lives them once: from {@link DemoTime#BEGINNING}, and where they were cut off by a crash, on from the last act. Does nothing in a
     * city that has been opened or is not the demo's own. Leaves the clock standing at {@link DemoTime#OPENING}.
     */
    void live(MovableClock clock);
}
