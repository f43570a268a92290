package org.chaekgil.courier;

import java.util.OptionalLong;

/** What a plan could have cost had its drivers' shares and habits counted nothing, as far as a short search showed. */
public interface PlanWithoutDrivers {
    /** @param soft the score found, thousandths of a won, at most 0 */
    void found(long plan, long soft);

    /** Empty for a plan for which nobody searched. */
    OptionalLong soft(long plan);
}
