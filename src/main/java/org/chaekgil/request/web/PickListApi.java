package org.chaekgil.request.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PickLine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PickListApi {
    record Line(
            String request,
            String barcode,
            String title,
            String shelfMark,
            String to,
            OffsetDateTime since,
            OffsetDateTime due) {
        static Line of(PickLine line) {
            return new Line(
                    line.request().value(),
                    line.barcode().value(),
                    line.title(),
                    line.shelfMark(),
                    line.to().value(),
                    local(line.since()),
                    local(line.due()));
        }

        private static OffsetDateTime local(Instant at) {
            return at == null
                    ? null
                    : at.truncatedTo(ChronoUnit.SECONDS)
                            .atZone(OpeningCalendar.ZONE)
                            .toOffsetDateTime();
        }
    }

    private final LoanRequests requests;
    private final Libraries libraries;

    PickListApi(LoanRequests requests, Libraries libraries) {
        this.requests = requests;
        this.libraries = libraries;
    }

    @GetMapping("/api/libraries/{id}/pick-list")
    List<Line> pickList(@PathVariable LibraryId id, Actor actor) {
        if (libraries.find(id).isEmpty()) {
            throw new Refused(Code.LIBRARY_UNKNOWN, id.value());
        }
        actor.mustWorkAt(id);
        return requests.pickList(id).stream().map(Line::of).toList();
    }
}
