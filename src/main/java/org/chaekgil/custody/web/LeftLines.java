package org.chaekgil.custody.web;

import java.util.List;
import java.util.stream.Stream;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.ReportingMissing;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.custody.Whereabouts.ShelfLine;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PickLine;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RefusingSupply;
import org.springframework.stereotype.Component;

/**
 * What becomes of a line that is not scanned: a book to pick is answered with the reason, and another library is asked; of any other book
 * only that it is not there or damaged can be said, and somebody looks for it.
 */
@Component
class LeftLines {
    private final LoanRequests requests;
    private final Whereabouts whereabouts;
    private final RefusingSupply refusing;
    private final ReportingMissing reporting;
    private final Attempts attempts;

    LeftLines(
            LoanRequests requests,
            Whereabouts whereabouts,
            RefusingSupply refusing,
            ReportingMissing reporting,
            Attempts attempts) {
        this.requests = requests;
        this.whereabouts = whereabouts;
        this.refusing = refusing;
        this.reporting = reporting;
        this.attempts = attempts;
    }

    /** @return whether the book is on a list of this library's desk @throws Refused BAD_INPUT for a reason that does not fit its list */
    boolean one(String barcode, LibraryId library, RefusalReason why, Actor by) {
        List<PickLine> pick = requests.pickList(library).stream()
                .filter(line -> line.barcode().value().equals(barcode))
                .toList();
        if (!pick.isEmpty()) {
            pick.forEach(line -> refuse(line, why, by));
            return true;
        }
        List<ItemBarcode> lines = Stream.of("pack", "receive", "clear", "hold")
                .flatMap(view -> lines(view, library))
                .filter(item -> item.value().equals(barcode))
                .distinct()
                .toList();
        lines.forEach(item -> report(item, library, why, by));
        return !lines.isEmpty();
    }

    /** Every line of the open list. @return how many they were @throws Refused BAD_INPUT for a reason that does not fit */
    int rest(String view, LibraryId library, RefusalReason why, Actor by) {
        if (view.equals("pick")) {
            List<PickLine> left = requests.pickList(library);
            left.forEach(line -> refuse(line, why, by));
            return left.size();
        }
        List<ItemBarcode> left = lines(view, library).toList();
        left.forEach(item -> report(item, library, why, by));
        return left.size();
    }

    private Stream<ItemBarcode> lines(String view, LibraryId library) {
        List<ShelfLine> lines =
                switch (view) {
                    case "pack" -> whereabouts.staged(library);
                    case "receive" -> whereabouts.arrived(library);
                    case "clear" -> whereabouts.toClear(library);
                    case "hold" -> whereabouts.holdShelf(library);
                    default -> List.of();
                };
        return lines.stream().map(ShelfLine::item);
    }

    private void refuse(PickLine line, RefusalReason why, Actor by) {
        attempts.run(() -> refusing.refuse(line.request(), why, by));
    }

    private void report(ItemBarcode item, LibraryId library, RefusalReason why, Actor by) {
        if (why != RefusalReason.NOT_ON_SHELF && why != RefusalReason.DAMAGED) {
            throw new Refused(Code.BAD_INPUT, why.name());
        }
        attempts.run(() -> {
            if (why == RefusalReason.DAMAGED) {
                reporting.damaged(item, library, by);
            } else {
                reporting.missing(item, library, by);
            }
            return null;
        });
    }
}
