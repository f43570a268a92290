package org.chaekgil.courier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Component;

/** Compares the trips of a day before and after a new plan counts, and writes down for each driver what is different. */
@Component
class TellingDrivers {
    private final DriverNotices notices;

    TellingDrivers(DriverNotices notices) {
        this.notices = notices;
    }

    /** @param before the day's trips under the plan that counted until now; none: there was no plan, and nobody is told */
    void tell(List<Trip> before, List<Trip> after) {
        if (before.isEmpty()) {
            return;
        }
        for (Trip now : after) {
            if (now.state().open()) {
                tell(same(before, now), now);
            }
        }
        before.stream()
                .filter(old ->
                        old.state() == TripState.PLANNED && same(after, old).isEmpty())
                .forEach(old -> notices.add(old.day(), old.van(), old.wave(), List.of(), open(old), false, null));
    }

    private void tell(Optional<Trip> before, Trip now) {
        List<LibraryId> was = before.map(TellingDrivers::open).orElse(List.of());
        List<LibraryId> is = open(now);
        List<LibraryId> added = is.stream().filter(l -> !was.contains(l)).toList();
        List<LibraryId> dropped = was.stream().filter(l -> !is.contains(l)).toList();
        boolean reordered = !was.stream()
                .filter(is::contains)
                .toList()
                .equals(is.stream().filter(was::contains).toList());
        Integer later = before.map(
                        b -> (int) Duration.between(b.returns(), now.returns()).toMinutes())
                .orElse(null);
        boolean otherTime = later == null || Math.abs(later) >= DriverNotice.MINUTES_WORTH_TELLING;
        if (!added.isEmpty() || !dropped.isEmpty() || reordered || otherTime) {
            notices.add(now.day(), now.van(), now.wave(), added, dropped, reordered, later);
        }
    }

    private static Optional<Trip> same(List<Trip> trips, Trip as) {
        return trips.stream()
                .filter(t -> t.van().equals(as.van()) && t.wave().equals(as.wave()))
                .findFirst();
    }

    private static List<LibraryId> open(Trip trip) {
        return trip.stops().stream()
                .filter(TripStop::open)
                .map(TripStop::library)
                .toList();
    }
}
