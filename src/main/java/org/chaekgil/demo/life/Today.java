package org.chaekgil.demo.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chaekgil.network.Library;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.network.OpeningHours;

/** One simulated day: which libraries are open when, and which one a citizen goes to. */
final class Today {
    private final LocalDate day;
    private final SortedMap<LibraryId, OpeningHours> hours = new TreeMap<>();
    private final Map<LibraryId, Integer> size = new TreeMap<>();

    Today(LocalDate day, Iterable<Library> libraries, OpeningCalendar calendar) {
        this.day = day;
        libraries.forEach(library -> size.put(library.id(), library.holdings()));
        hours.putAll(calendar.hours(day));
        hours.keySet().retainAll(size.keySet());
    }

    LocalDate day() {
        return day;
    }

    Instant at(LocalTime time) {
        return day.atTime(time).atZone(OpeningCalendar.ZONE).toInstant();
    }

    SortedMap<LibraryId, OpeningHours> hours() {
        return hours;
    }

    LocalTime opens(LibraryId library) {
        OpeningHours h = hours.get(library);
        return h == null ? LocalTime.MIN : h.opens();
    }

    boolean open(LibraryId library, Instant moment) {
        LocalTime time = moment.atZone(OpeningCalendar.ZONE).toLocalTime();
        OpeningHours h = hours.get(library);
        return h != null && !time.isBefore(h.opens()) && time.isBefore(h.closes());
    }

    /** A library that is open at that moment, large ones more often. */
    Optional<LibraryId> visited(Instant moment, LibraryId not, Random random) {
        Weighted<LibraryId> open = new Weighted<>();
        hours.keySet().stream().filter(l -> !l.equals(not) && open(l, moment)).forEach(l -> open.add(l, size.get(l)));
        return open.isEmpty() ? Optional.empty() : Optional.of(open.one(random));
    }

    /** A moment between two times of the day. */
    Instant between(LocalTime from, LocalTime to, Random random) {
        long span = to.toSecondOfDay() - from.toSecondOfDay();
        return at(from).plusMillis((long) (random.nextDouble() * span * 1000));
    }
}
