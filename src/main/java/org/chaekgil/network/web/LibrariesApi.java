package org.chaekgil.network.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.network.OpeningHours;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LibrariesApi {
    /** @param closesAt when it closes today; null on a day without opening */
    record LibraryAnswer(
            String id,
            String name,
            Library.Kind kind,
            double lat,
            double lon,
            boolean openToday,
            OffsetDateTime closesAt) {}

    private final Libraries libraries;
    private final OpeningCalendar calendar;
    private final Clock clock;

    LibrariesApi(Libraries libraries, OpeningCalendar calendar, Clock clock) {
        this.libraries = libraries;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/api/libraries")
    List<LibraryAnswer> libraries() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        return libraries.all().stream().map(library -> answer(library, today)).toList();
    }

    private LibraryAnswer answer(Library library, LocalDate today) {
        Optional<OpeningHours> hours = calendar.hours(library.id(), today);
        return new LibraryAnswer(
                library.id().value(),
                library.name(),
                library.kind(),
                library.lat(),
                library.lon(),
                hours.isPresent(),
                hours.map(open -> open.closes()
                                .atDate(today)
                                .atZone(OpeningCalendar.ZONE)
                                .toOffsetDateTime())
                        .orElse(null));
    }
}
