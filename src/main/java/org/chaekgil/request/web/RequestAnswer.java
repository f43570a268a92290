package org.chaekgil.request.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.chaekgil.request.RequestState;

/** A request as the API tells it. {@code queuePosition} null: it does not wait for a copy. */
record RequestAnswer(
        String number,
        RequestState state,
        String iso18626,
        long titleId,
        String barcode,
        String pickupLibrary,
        String supplyingLibrary,
        Integer queuePosition,
        LocalDate promisedOn,
        LocalDate pickupUntil,
        List<Step> timeline) {
    record Step(OffsetDateTime at, RequestState state, String library, String text) {}
}
