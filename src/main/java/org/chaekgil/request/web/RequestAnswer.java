package org.chaekgil.request.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.chaekgil.request.RequestState;

/**
 * A request as the API tells it.
 *
 * @param queuePosition null: it does not wait for a copy
 * @param promises every day the citizen was told, first come first; null in lists
 */
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
        List<Step> timeline,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Promised> promises) {
    record Promised(LocalDate promisedOn, String source, String way, String cause, OffsetDateTime at) {}

    record Step(OffsetDateTime at, RequestState state, String library, String text) {}
}
