package org.chaekgil.whatif;

import java.time.LocalDate;

/** What one day comes to in one column. */
public record DayResult(LocalDate day, Column column, Figures figures) {}
