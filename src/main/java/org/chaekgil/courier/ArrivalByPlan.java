package org.chaekgil.courier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chaekgil.membership.Policy;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.ExpectedArrival;
import org.chaekgil.request.Promise;
import org.chaekgil.request.Promise.Source;
import org.chaekgil.request.Promise.Way;
import org.chaekgil.request.PromiseExperience;
import org.springframework.stereotype.Component;

/**
 * The day on which a book can be collected: picked in an hour of its library's open time, taken by the first van that stops
 * there after that, straight or over the hub, and put on the hold shelf before the pickup library closes, else on its next open
 * day. A day that has held too seldom so far gets one or two in reserve.
 */
@Component
class ArrivalByPlan implements ExpectedArrival {
    /** From the van to the hold shelf. */
    private static final Duration RECEIVING = Duration.ofMinutes(30);

    /** Delivery days; a library that is closed longer opens on some other day. */
    private static final int FAR = 30;

    private final KnownRides rides;
    private final Libraries libraries;
    private final OpeningCalendar calendar;
    private final PromiseExperience experience;
    private final Policy policy;
    private final Clock clock;

    ArrivalByPlan(
            KnownRides rides,
            Libraries libraries,
            OpeningCalendar calendar,
            PromiseExperience experience,
            Policy policy,
            Clock clock) {
        this.rides = rides;
        this.libraries = libraries;
        this.calendar = calendar;
        this.experience = experience;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Map<LibraryId, Promise> from(Collection<LibraryId> supplying, LibraryId pickup, Instant asked) {
        Journeys journeys = journeys();
        return supplying.stream()
                .distinct()
                .collect(Collectors.toMap(home -> home, home -> fromShelf(journeys, home, pickup, asked)));
    }

    /** To be used for many books at one moment. */
    Journeys journeys() {
        return new Journeys(
                rides.asTheyStand(), calendar.asItStands(), libraries.hub().id());
    }

    /** Of a book that is still to be picked. */
    Promise fromShelf(Journeys journeys, LibraryId supplying, LibraryId pickup, Instant asked) {
        Instant picked = journeys.calendar()
                .plusOpenTime(
                        supplying,
                        asked,
                        Duration.ofMinutes(policy.pickListClosesMinutes()).toSeconds());
        LocalDateTime now = local(clock.instant());
        LocalDateTime ready = local(picked).isBefore(now) ? now : local(picked);
        if (supplying.equals(pickup)) {
            return promise(
                    openDays(journeys.calendar(), pickup, ready.toLocalDate()),
                    Source.CALENDAR,
                    Way.SHELF,
                    true,
                    supplying,
                    pickup);
        }
        Optional<Journey> journey = journeys.from(supplying, pickup, ready);
        if (journey.isEmpty()) {
            return byHouseRule(journeys, ready.toLocalDate(), supplying, pickup);
        }
        boolean spare = journeys.from(supplying, pickup, journey.get().boards().plusSeconds(1))
                .map(later -> collectable(journeys.calendar(), later, pickup))
                .filter(day -> !day.isAfter(collectable(journeys.calendar(), journey.get(), pickup)))
                .isPresent();
        return promise(journeys, journey.get(), spare, supplying, pickup);
    }

    /** Of a book that is on its way. */
    Promise promise(Journeys journeys, Journey journey, boolean spare, LibraryId supplying, LibraryId pickup) {
        OpeningCalendar calendar = journeys.calendar();
        List<LocalDate> days = deliveryDays(calendar, pickup, collectable(calendar, journey, pickup));
        return promise(days, journey.source(), journey.way(), spare, supplying, pickup);
    }

    private Promise promise(
            List<LocalDate> days, Source source, Way way, boolean spare, LibraryId supplying, LibraryId pickup) {
        Chances chances = Chances.of(way, spare, experience.of(Promise.kind(source, way, spare), supplying, pickup));
        int reserve = chances.reserve();
        return new Promise(days, reserve, source, way, spare, chances.percent(reserve));
    }

    /** No van in sight, as when all are out of service: what the house promises of old. */
    Promise byHouseRule(Journeys journeys, LocalDate ready, LibraryId supplying, LibraryId pickup) {
        OpeningCalendar calendar = journeys.calendar();
        LocalDate day = new WorkingDays(calendar).after(ready, policy.promiseWorkingDays());
        List<LocalDate> days = deliveryDays(calendar, pickup, openOn(calendar, pickup, day));
        return promise(days, Source.FALLBACK, Way.HUB, true, supplying, pickup);
    }

    private static LocalDate collectable(OpeningCalendar calendar, Journey journey, LibraryId pickup) {
        LocalDate day = journey.arrives().toLocalDate();
        boolean intime = calendar.hours(pickup, day)
                .filter(h -> !journey.arrives().plus(RECEIVING).isAfter(day.atTime(h.closes())))
                .isPresent();
        return intime ? day : calendar.plusOpenDays(pickup, day, 1);
    }

    private static List<LocalDate> openDays(OpeningCalendar calendar, LibraryId library, LocalDate first) {
        LocalDate day = openOn(calendar, library, first);
        return List.of(day, calendar.plusOpenDays(library, day, 1), calendar.plusOpenDays(library, day, 2));
    }

    /** Vans come on delivery days only. */
    private static List<LocalDate> deliveryDays(OpeningCalendar calendar, LibraryId pickup, LocalDate first) {
        List<LocalDate> days = new ArrayList<>(List.of(first));
        while (days.size() < Promise.DAYS) {
            days.add(nextOpenDeliveryDay(calendar, pickup, days.get(days.size() - 1)));
        }
        return days;
    }

    private static LocalDate nextOpenDeliveryDay(OpeningCalendar calendar, LibraryId pickup, LocalDate after) {
        LocalDate day = calendar.nextDeliveryDay(after);
        for (int i = 0; i < FAR && calendar.hours(pickup, day).isEmpty(); i++) {
            day = calendar.nextDeliveryDay(day);
        }
        return openOn(calendar, pickup, day);
    }

    private static LocalDate openOn(OpeningCalendar calendar, LibraryId library, LocalDate day) {
        return calendar.hours(library, day).isPresent() ? day : calendar.plusOpenDays(library, day, 1);
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, OpeningCalendar.ZONE);
    }
}
