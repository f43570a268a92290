package org.chaekgil.cli;

import java.util.List;
import org.chaekgil.demo.DayFigures;
import org.chaekgil.demo.Simulating;
import org.chaekgil.request.PromiseReport;

/**
 * What a simulation leaves behind when its database is gone.
 *
 * @param promises the first promises for these days
 * @param well every invariant holds and no act failed
 */
record LivedDays(Simulating.Routes routes, List<DayFigures> days, List<PromiseReport.Line> promises, boolean well) {}
