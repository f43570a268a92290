package org.chaekgil.courier.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.courier.Punctuality.Question;
import org.chaekgil.courier.PunctualitySettings;
import org.chaekgil.courier.Vans;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.Timetable;
import org.springframework.stereotype.Component;

/** What people ask about punctuality, checked. */
@Component
class PunctualityQuestions {
    private static final int LONGEST_DAYS = 366;

    private final PunctualitySettings settings;
    private final Libraries libraries;
    private final Vans vans;
    private final Timetable timetable;
    private final Days days;

    PunctualityQuestions(PunctualitySettings settings, Libraries libraries, Vans vans, Timetable timetable, Days days) {
        this.settings = settings;
        this.libraries = libraries;
        this.vans = vans;
        this.timetable = timetable;
        this.days = days;
    }

    /** As it was sent; what is null or blank is as set, or all. {@code weekday}: 1 Monday to 7 Sunday. */
    record Asked(
            LocalDate from,
            LocalDate to,
            String library,
            String van,
            String wave,
            Integer weekday,
            Integer tolerance) {}

    /**
     * Only coordinators and administrators may ask, as on the page.
     *
     * @throws Refused NOT_YOURS; BAD_INPUT for a period that is none or longer than a year, and for a van, wave, weekday or tolerance
     *     that does not exist; LIBRARY_UNKNOWN
     */
    Question question(Asked asked, Actor by) {
        if (!by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, "punctuality");
        }
        LocalDate to = asked.to() != null ? asked.to() : days.today().minusDays(1);
        LocalDate from = asked.from() != null ? asked.from() : to.minusDays(settings.days() - 1L);
        if (from.isAfter(to) || from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw Refused.saying("punctuality.period", Code.BAD_INPUT, from, to, LONGEST_DAYS);
        }
        return new Question(
                from,
                to,
                library(asked),
                Input.optional("van", asked.van(), this::van),
                Input.optional("wave", asked.wave(), this::wave),
                asked.weekday() == null ? null : DayOfWeek.of(Input.within("weekday", asked.weekday(), 1, 7)),
                asked.tolerance() == null
                        ? settings.toleranceMinutes()
                        : Input.within("tolerance", asked.tolerance(), 0, 240));
    }

    private LibraryId library(Asked asked) {
        LibraryId library = Input.optional("library", asked.library(), Input.code(LibraryId::new));
        if (library != null && libraries.find(library).isEmpty()) {
            throw new Refused(Code.LIBRARY_UNKNOWN, library.value());
        }
        return library;
    }

    private String van(String sent) {
        return vans.all().stream()
                .filter(v -> v.id().equals(sent))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(sent))
                .id();
    }

    private String wave(String sent) {
        return timetable.waves().stream()
                .filter(w -> w.id().equals(sent))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(sent))
                .id();
    }
}
