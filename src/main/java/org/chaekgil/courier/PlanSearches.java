package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.DeliveryPlan.Score;

/** The latest search for each day's plan, kept where every node sees it. */
public interface PlanSearches {
    /**
     * A search begins; what was kept of the day's search before is gone.
     *
     * @param milliseconds how long it shall take; null: it ends by its steps
     * @return its id
     */
    long begin(LocalDate day, Long milliseconds, DeliveryDay input, Score fixedRounds);

    /** @return whether it shall go on: nobody wants it to stop */
    boolean goesOn(long search, long elapsed);

    void better(long search, PlanSearch.Cost cost, List<Route> routes);

    void end(long search);

    /**
     * The search for that day shall end within a second and its best plan be taken.
     *
     * @return false: none is going on
     */
    boolean stop(LocalDate day, String by);

    Optional<PlanSearch> latest(LocalDate day);

    /** The days that are searched now, the longest first; one whose node died is among them until another node goes on with it. */
    List<LocalDate> going();

    /** The day that is planned in the latest search. */
    Optional<DeliveryDay> input(long search);
}
