/**
 * The search for a good plan with OptaPlanner, the only place that knows it. OptaPlanner holds the plan as list variables, keeps
 * the best one, confirms its score and ends the search; most of the searching is done on plain numbers in a custom phase
 * ({@link org.chaekgil.routing.solver.SearchPhase}).
 *
 * <p>Published: who has no Spring makes the planner itself.
 */
@NamedInterface
package org.chaekgil.routing.solver;

import org.springframework.modulith.NamedInterface;
