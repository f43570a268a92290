/**
 * The day file and the plan file, in JSON: see {@link org.chaekgil.routing.file.DayFile} for the format. And public benchmark
 * instances and their solutions: see {@link org.chaekgil.routing.file.BenchmarkFile}.
 *
 * <p>Published: these formats are how others hand a day over and keep its plan.
 */
@NamedInterface
package org.chaekgil.routing.file;

import org.springframework.modulith.NamedInterface;
