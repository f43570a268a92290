package org.chaekgil.demo.life;

import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.DepartingTrip;
import org.chaekgil.courier.FinishingStop;
import org.chaekgil.courier.FinishingTrip;
import org.chaekgil.courier.PublishingPlan;
import org.chaekgil.courier.Trips;
import org.springframework.stereotype.Component;

/** What coordinators and drivers can do. */
@Component
record RoadUseCases(
        DayProgress progress,
        PublishingPlan publishing,
        Trips trips,
        DepartingTrip departing,
        FinishingStop finishingStop,
        FinishingTrip finishingTrip) {}
