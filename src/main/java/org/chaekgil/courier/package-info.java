/**
 * Consignments, vans and trips: what waits for the road, the day's plan for it, and its execution stop by stop. The plan is
 * found by {@code routing}; the steps of the day are led by {@code workflow}.
 */
package org.chaekgil.courier;
