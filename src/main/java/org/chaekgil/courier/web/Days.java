package org.chaekgil.courier.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.courier.CourierSettings;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Component;

/** Days as people ask for them. */
@Component
class Days {
    private final OpeningCalendar calendar;
    private final CourierSettings settings;
    private final Clock clock;

    Days(OpeningCalendar calendar, CourierSettings settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
    }

    /** Today if vans run, else the next day they do. */
    LocalDate nearest() {
        return calendar.deliveryDay(today()) ? today() : calendar.nextDeliveryDay(today());
    }

    LocalDate after(LocalDate day) {
        return calendar.nextDeliveryDay(day);
    }

    /** The last day that can be planned now. */
    LocalDate last() {
        return today().plusDays(settings.planAheadDays());
    }

    LocalDate before(LocalDate day) {
        LocalDate before = day.minusDays(1);
        for (int i = 0; i < 30 && !calendar.deliveryDay(before); i++) {
            before = before.minusDays(1);
        }
        return before;
    }

    /** @throws Refused NOT_YOURS for all but coordinators, BAD_INPUT for a day that is past, too far ahead or without vans */
    void mustBePlannable(LocalDate day, Actor by) {
        if (!by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, day);
        }
        whyNotPlannable(day).ifPresent(refused -> {
            throw refused;
        });
    }

    /** Empty: it can be planned. */
    Optional<Refused> whyNotPlannable(LocalDate day) {
        if (day.isBefore(today())) {
            return Optional.of(Refused.saying("plan.past", Code.BAD_INPUT, day));
        }
        if (day.isAfter(last())) {
            return Optional.of(Refused.saying("plan.tooFar", Code.BAD_INPUT, day, last()));
        }
        if (!calendar.deliveryDay(day)) {
            return Optional.of(Refused.saying("plan.noVansThen", Code.BAD_INPUT, day));
        }
        return Optional.empty();
    }

    static OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(OpeningCalendar.ZONE).toOffsetDateTime();
    }

    static OffsetDateTime at(java.time.Instant moment) {
        return moment == null ? null : moment.atZone(OpeningCalendar.ZONE).toOffsetDateTime();
    }
}
