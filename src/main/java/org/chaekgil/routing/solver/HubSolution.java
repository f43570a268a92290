package org.chaekgil.routing.solver;

/** Routes of customers of a {@link HubDay}, never changed, and what they cost. */
record HubSolution(int[][] routes, long cost) {}
