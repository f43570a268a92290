package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.Optional;

/** The weights that a coordinator has set for single days. */
public interface DayWeights {
    Optional<DriverWeights> of(LocalDate day);

    void set(LocalDate day, DriverWeights weights, String by);
}
