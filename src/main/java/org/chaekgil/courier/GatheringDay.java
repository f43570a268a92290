package org.chaekgil.courier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.network.OpeningHours;
import org.chaekgil.network.Timetable;
import org.chaekgil.network.Wave;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.Pins;
import org.chaekgil.routing.Settled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what the vans have to do on a day, as known now: what waits, what is on pick lists, what past weeks let expect.
 * A day ahead finds what the vans of the days before will not have brought by then. On the day itself, waves that are over are left
 * out, and vans that are under way go on from where they are with what is on board, so that planning again is the same act. What people decided by hand for the plan at hand stands.
 */
@Service
public class GatheringDay {
    /** A return that nobody waits for shall be home on the second delivery day after it began. */
    private static final int RETURN_DAYS = 2;
    /** A pick list closes so long before its van leaves. */
    private static final int PICK_CLOSES_SECONDS = 60 * 60;

    /** Staff take an urgent book from its shelf within this time. */
    private static final int URGENT_PICK_SECONDS = 15 * 60;

    private static final LocalTime EXPECTED_READY = LocalTime.NOON;

    private final Libraries libraries;
    private final OpeningCalendar calendar;
    private final Timetable timetable;
    private final NetworkDay network;
    private final Vans vans;
    private final PlanAtHand plans;
    private final PlanChanges changes;
    private final Trips trips;
    private final WaitingItems waiting;
    private final OwedToDrivers owed;
    private final KnownRides rides;
    private final StrandedLoads strandedLoads;
    private final Clock clock;

    GatheringDay(
            Libraries libraries,
            OpeningCalendar calendar,
            Timetable timetable,
            NetworkDay network,
            Vans vans,
            PlanAtHand plans,
            PlanChanges changes,
            Trips trips,
            WaitingItems waiting,
            OwedToDrivers owed,
            KnownRides rides,
            StrandedLoads strandedLoads,
            Clock clock) {
        this.libraries = libraries;
        this.calendar = calendar;
        this.timetable = timetable;
        this.network = network;
        this.vans = vans;
        this.plans = plans;
        this.changes = changes;
        this.trips = trips;
        this.waiting = waiting;
        this.owed = owed;
        this.rides = rides;
        this.strandedLoads = strandedLoads;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public DeliveryDay gather(LocalDate day) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        Optional<CourierPlan> atHand = plans.of(day);
        Wishes wishes = atHand.flatMap(p -> changes.of(p.id()))
                .map(PlanChanges.Made::wishes)
                .orElse(Wishes.NONE);
        RoadSoFar road = new RoadSoFar(day, now, trips.on(day), trips.lateStarts(day));
        Set<String> driven = road.trips().stream()
                .filter(RoadSoFar::underway)
                .map(Trip::wave)
                .collect(Collectors.toSet());
        RemainingWaves remaining = new RemainingWaves(wishes.waves(timetable.waves()), now);
        List<DeliveryDay.Wave> waves = remaining.on(day, driven);
        DeliveryDay gathered =
                network.on(day, wishes.closed(), waves, vans(running(wishes, road), road, waves, remaining));
        List<Settled> settled = road.settled(gathered);
        DeliveryDay known = owed.on(gathered.with(consignments(road, settled).consignments(), settled), road.trips());
        return atHand.map(p -> Pins.carried(p.input(), known)).orElse(known);
    }

    /** The vans as they are wanted on the day; one that broke down on it does not run, also if it was hired for it, until it is in service again. */
    private List<Van> running(Wishes wishes, RoadSoFar road) {
        List<Van> all = vans.all();
        Set<String> broken = road.trips().stream()
                .filter(t -> t.state() == TripState.BROKEN)
                .map(Trip::van)
                .filter(id -> all.stream().noneMatch(v -> v.id().equals(id) && v.inService()))
                .collect(Collectors.toSet());
        return wishes.vans(all).stream()
                .map(v -> broken.contains(v.id()) ? new Van(v.id(), v.capacity(), false) : v)
                .toList();
    }

    private static List<DeliveryDay.Van> vans(
            List<Van> all, RoadSoFar road, List<DeliveryDay.Wave> waves, RemainingWaves remaining) {
        List<Trip> begun = road.trips().stream()
                .filter(t -> t.state() != TripState.PLANNED)
                .toList();
        return all.stream()
                .filter(v -> v.inService() || road.underway(v.id()).isPresent())
                .map(v -> new DeliveryDay.Van(
                        v.id(),
                        v.capacity(),
                        waves.stream()
                                .map(DeliveryDay.Wave::id)
                                .filter(w -> goesOn(road, v, w)
                                        || v.inService()
                                                && remaining.leavable(road.day(), w)
                                                && begun.stream()
                                                        .noneMatch(t -> t.van().equals(v.id())
                                                                && t.wave().equals(w)))
                                .toList()))
                .filter(v -> !v.waves().isEmpty())
                .toList();
    }

    private static boolean goesOn(RoadSoFar road, Van van, String wave) {
        return road.underway(van.id()).filter(t -> t.wave().equals(wave)).isPresent();
    }

    private Consigned consignments(RoadSoFar road, List<Settled> settled) {
        LocalDate day = road.day();
        LocalDateTime now = road.now();
        List<String> away =
                settled.stream().filter(Settled::underway).map(Settled::van).toList();
        Consigned consigned = new Consigned();
        DaysBefore before = daysBefore(day, now);
        List<String> stranded =
                strandedLoads.all().stream().map(StrandedLoads.Load::van).toList();
        for (WaitingItems.Line line : waiting.underway()) {
            if (line.van() != null && away.contains(line.van())) {
                consigned.addOnBoard(line.van(), line.to(), kind(line), due(line, day), line.items());
            } else {
                boolean broken = line.van() != null && stranded.contains(line.van());
                LocalDateTime ready = broken ? now.plus(StrandedLoads.FETCHED_WITHIN) : now;
                int at = broken && ready.toLocalDate().equals(day)
                        ? ready.toLocalTime().toSecondOfDay()
                        : 0;
                consigned.add(before.leave(line, ready), line.to(), kind(line), due(line, day), at, line.items());
            }
        }
        for (WaitingItems.Line line : waiting.toPick()) {
            addToPick(consigned, line, day, now, before);
        }
        if (now.isBefore(day.atTime(EXPECTED_READY))) {
            addUsual(consigned, day);
        }
        return consigned;
    }

    private DaysBefore daysBefore(LocalDate day, LocalDateTime now) {
        LibraryId hub = libraries.hub().id();
        List<Trip> elsewhere =
                trips.underway().stream().filter(t -> !t.day().equals(day)).toList();
        return new DaysBefore(
                day, now, elsewhere, new Journeys(rides.toLeave(), calendar.asItStands(), hub), timetable.waves(), hub);
    }

    private void addToPick(
            Consigned consigned, WaitingItems.Line line, LocalDate day, LocalDateTime now, DaysBefore before) {
        Consigned.Kind kind = line.urgent() ? Consigned.Kind.URGENT : Consigned.Kind.PICK;
        Optional<LocalDateTime> picked = Stream.iterate(now.toLocalDate(), d -> d.isBefore(day), d -> d.plusDays(1))
                .flatMap(d -> picked(line, d, now).stream())
                .findFirst();
        if (picked.isPresent()) {
            LibraryId then = before.leave(line.at(), line.to(), picked.get());
            consigned.add(then, line.to(), kind, due(line, day), 0, line.items());
        } else {
            picked(line, day, now)
                    .map(at -> at.toLocalTime().toSecondOfDay())
                    .ifPresent(at -> consigned.add(line.at(), line.to(), kind, due(line, day), at, line.items()));
        }
    }

    private static Consigned.Kind kind(WaitingItems.Line line) {
        if (line.urgent()) {
            return Consigned.Kind.URGENT;
        }
        return line.request() ? Consigned.Kind.REQUEST : Consigned.Kind.RETURN;
    }

    private void addUsual(Consigned consigned, LocalDate day) {
        waiting.usual(day).forEach(usual -> {
            int more = usual.items() - consigned.between(usual.from(), usual.to());
            consigned.add(
                    usual.from(),
                    usual.to(),
                    Consigned.Kind.EXPECTED,
                    RETURN_DAYS,
                    EXPECTED_READY.toSecondOfDay(),
                    more);
        });
    }

    private int due(WaitingItems.Line line, LocalDate day) {
        if (line.urgent()) {
            return 0;
        }
        WorkingDays days = new WorkingDays(calendar);
        LocalDate began = line.since().atZone(OpeningCalendar.ZONE).toLocalDate();
        LocalDate promised = line.promisedOn() != null ? line.promisedOn() : days.after(began, RETURN_DAYS);
        return days.until(day, promised);
    }

    /** When staff of that day will have taken the line from its shelf; empty: they will not. */
    private Optional<LocalDateTime> picked(WaitingItems.Line line, LocalDate day, LocalDateTime now) {
        return line.urgent() ? fetched(day, now) : pickCloses(line.at(), day, now);
    }

    /** An urgent book is fetched at once, for a day to come before it begins. */
    private static Optional<LocalDateTime> fetched(LocalDate day, LocalDateTime now) {
        return Optional.of(now.toLocalDate().equals(day) ? now.plusSeconds(URGENT_PICK_SECONDS) : day.atStartOfDay());
    }

    /** When that library's next pick list of the day closes; empty: no list of this day takes the line any more. */
    private Optional<LocalDateTime> pickCloses(LibraryId library, LocalDate day, LocalDateTime now) {
        LocalTime opens = calendar.hours(library, day).map(OpeningHours::opens).orElse(LocalTime.MAX);
        return timetable.waves().stream()
                .map(Wave::start)
                .map(start -> start.minusSeconds(PICK_CLOSES_SECONDS))
                .filter(closes -> closes.isAfter(opens) && day.atTime(closes).isAfter(now))
                .map(day::atTime)
                .findFirst();
    }
}
