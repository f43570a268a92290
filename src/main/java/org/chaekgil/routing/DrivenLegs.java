package org.chaekgil.routing;

import java.util.List;

/** What vans took for ways they have driven. */
public interface DrivenLegs {
    /** @param seconds the median of {@code count} drives, without the stop */
    record Driven(String from, String to, Period period, int count, int seconds) {}

    /** Each way that was driven lately, once for each period. */
    List<Driven> lately();
}
