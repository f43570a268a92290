package org.chaekgil.courier;

import static org.chaekgil.courier.CourierFixture.COORDINATOR;
import static org.chaekgil.courier.CourierFixture.TUESDAY;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.chaekgil.demo.MovableClock;
import org.springframework.stereotype.Component;

/** A Tuesday with much to carry between six libraries, planned and published, and one van on the road. */
@Component
public class RoadFixture {
    private static final List<String> LIBRARIES = List.of("M02", "M03", "M04", "M05", "M06", "M07");

    /** By steps, so that the plan is the same however busy the machine is. */
    private static final long STEPS = 300_000;

    private final CourierFixture fixture;
    private final MovableClock clock;
    private final DayProgress progress;
    private final PublishingPlan publishing;
    private final DepartingTrip departing;
    private final FinishingStop stopping;
    private final Trips trips;

    RoadFixture(
            CourierFixture fixture,
            MovableClock clock,
            DayProgress progress,
            PublishingPlan publishing,
            DepartingTrip departing,
            FinishingStop stopping,
            Trips trips) {
        this.fixture = fixture;
        this.clock = clock;
        this.progress = progress;
        this.publishing = publishing;
        this.departing = departing;
        this.stopping = stopping;
        this.trips = trips;
    }

    /** Nobody has left yet; the trip with at least three stops that will. */
    public Trip published() {
        fixture.cityAtSix();
        for (int i = 0; i < LIBRARIES.size(); i++) {
            fixture.tote(LIBRARIES.get(i), LIBRARIES.get((i + 1) % LIBRARIES.size()), 40);
            fixture.tote(LIBRARIES.get(i), LIBRARIES.get((i + 3) % LIBRARIES.size()), 30);
        }
        fixture.late();
        progress.planWanted(TUESDAY, 1);
        progress.plan(TUESDAY, STEPS);
        publishing.publish(TUESDAY, COORDINATOR);
        return trips.on(TUESDAY).stream()
                .filter(t -> t.stops().size() >= 3)
                .findFirst()
                .orElseThrow();
    }

    /** The same trip, after its first stop. */
    public Trip underway() {
        Trip road = published();
        fixture.timeToLeave(road);
        departing.depart(road.id(), null, COORDINATOR);
        clock.plus(Duration.ofMinutes(12));
        stopping.done(road.id(), road.stops().get(0).library(), null, null, COORDINATOR);
        return trips.find(road.id()).orElseThrow();
    }

    /** It is so many minutes after that time of the Tuesday. */
    public void at(LocalTime time, int minutes) {
        clock.moveTo(TUESDAY.atTime(time)
                .plusMinutes(minutes)
                .atZone(clock.getZone())
                .toInstant());
    }
}
