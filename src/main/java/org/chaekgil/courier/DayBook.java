package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chaekgil.routing.DeliveryDay;

/** What is written down about each delivery day besides its plans. */
public interface DayBook {
    /**
     * Opens the day for one process.
     *
     * @return false when another process has it open already
     */
    boolean open(LocalDate day, String process);

    void close(LocalDate day);

    void gathered(LocalDate day, DeliveryDay input);

    /** What was gathered last for that day. */
    Optional<DeliveryDay> gathered(LocalDate day);

    /** Replaces the day's list of what was left. */
    void leftovers(LocalDate day, List<Leftover> leftovers);

    List<Leftover> leftovers(LocalDate day);
}
