package org.chaekgil.courier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.Promise;
import org.chaekgil.request.Promise.Source;

/**
 * Follows an item from van to van, by the rules of the plan: the first van that stops where it stands takes it, brings it if it
 * stops there later, else to the hub, from where the next one takes it. Looks at each day's rides once; made anew for each question.
 */
final class Journeys {
    /** Whoever is not reached within three weeks is not reached. */
    private static final int DELIVERY_DAYS = 15;

    private final Function<LocalDate, List<Ride>> known;
    private final OpeningCalendar calendar;
    private final LibraryId hub;
    private final Map<LocalDate, List<Ride>> rides = new HashMap<>();

    Journeys(Function<LocalDate, List<Ride>> known, OpeningCalendar calendar, LibraryId hub) {
        this.known = known;
        this.calendar = calendar;
        this.hub = hub;
    }

    /** The calendar by which they are followed. */
    OpeningCalendar calendar() {
        return calendar;
    }

    /** @param ready when it can be taken; @return empty when no van takes it there */
    Optional<Journey> from(LibraryId at, LibraryId to, LocalDateTime ready) {
        return follow(new Standing(at, ready, null, Source.PUBLISHED), to, LocalDate.MAX)
                .journey();
    }

    /** Where an item will stand when that day begins; {@code to}: it will have come there before. */
    LibraryId standing(LibraryId at, LibraryId to, LocalDateTime ready, LocalDate begins) {
        Followed followed = follow(new Standing(at, ready, null, Source.PUBLISHED), to, begins);
        return followed.journey().isPresent() ? to : followed.last().at();
    }

    /** Of an item that is in that van now. */
    Optional<Journey> onBoard(String van, LibraryId to, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Optional<Ride> ride = rides(today).stream()
                .filter(r -> r.leaves() == null && r.van().equals(van))
                .findFirst();
        if (ride.isEmpty()) {
            return from(hub, to, now);
        }
        int call = ride.get().callAt(to);
        if (call >= 0 || to.equals(hub)) {
            LocalDateTime planned =
                    call < 0 ? ride.get().back() : ride.get().calls().get(call).at();
            return Optional.of(new Journey(
                    null,
                    planned.isBefore(now) ? now : planned,
                    Promise.Way.DIRECT,
                    ride.get().source()));
        }
        return follow(new Standing(hub, ride.get().sorted(), null, Source.PUBLISHED), to, LocalDate.MAX)
                .journey();
    }

    private record Standing(LibraryId at, LocalDateTime ready, LocalDateTime boarded, Source source) {}

    /** @param last where it stood last before the day until which it was followed, or before it came where it goes */
    private record Followed(Standing last, Optional<Journey> journey) {}

    private Followed follow(Standing begin, LibraryId to, LocalDate until) {
        Standing now = begin;
        LocalDate day = begin.ready().toLocalDate();
        for (int i = 0; i < DELIVERY_DAYS && day.isBefore(until); i++) {
            if (calendar.deliveryDay(day)) {
                for (Ride ride : rides(day)) {
                    if (!takes(ride, now, day)) {
                        continue;
                    }
                    Source source = weaker(now.source(), ride.source());
                    LocalDateTime boarded = now.boarded() == null ? boards(ride, now.at()) : now.boarded();
                    Optional<LocalDateTime> there = brings(ride, now.at(), to, day);
                    if (there.isPresent()) {
                        boolean direct =
                                now.at().equals(begin.at()) && !now.at().equals(hub) || to.equals(hub);
                        Promise.Way way = direct || begin.at().equals(hub) ? Promise.Way.DIRECT : Promise.Way.HUB;
                        return new Followed(now, Optional.of(new Journey(boarded, there.get(), way, source)));
                    }
                    if (!now.at().equals(hub)) {
                        now = new Standing(hub, ride.sorted(), boarded, source);
                    }
                }
            }
            day = calendar.nextDeliveryDay(day);
        }
        return new Followed(now, Optional.empty());
    }

    private boolean takes(Ride ride, Standing item, LocalDate day) {
        if (item.at().equals(hub)) {
            return ride.leaves() != null && !ride.leaves().isBefore(item.ready());
        }
        return ride.callAt(item.at()) >= 0
                && !boards(ride, item.at()).isBefore(item.ready())
                && calendar.hours(item.at(), day).isPresent();
    }

    private LocalDateTime boards(Ride ride, LibraryId at) {
        return at.equals(hub)
                ? ride.leaves()
                : ride.calls().get(ride.callAt(at)).at();
    }

    private Optional<LocalDateTime> brings(Ride ride, LibraryId from, LibraryId to, LocalDate day) {
        if (to.equals(hub)) {
            return Optional.of(ride.back());
        }
        int call = ride.callAt(to);
        boolean later = call >= 0 && call > (from.equals(hub) ? -1 : ride.callAt(from));
        return later && calendar.hours(to, day).isPresent()
                ? Optional.of(ride.calls().get(call).at())
                : Optional.empty();
    }

    private List<Ride> rides(LocalDate day) {
        return rides.computeIfAbsent(day, known);
    }

    private static Source weaker(Source one, Source other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
