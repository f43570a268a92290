package org.chaekgil.demo.life;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/**
 * What a city shall live through.
 *
 * @param load how busy each day is
 * @param aloof cards whose owners do nothing by chance
 * @param planSteps how long the courier's plan is searched for, in steps, so that the same day gives the same plan
 */
record LifePlan(Chance chance, Function<LocalDate, DayLoad> load, Set<String> aloof, long planSteps) {}
