package org.chaekgil.request;

import java.time.Instant;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.network.LibraryId;

/**
 * One library asked to supply one request (제공 의뢰).
 *
 * @param reason null unless refused
 * @param explanation why this copy was chosen: {@code day=2026-11-25;minutes=95;load=3;balance=-2;open=true}
 */
public record SupplyAttempt(
        RequestNumber request,
        LibraryId library,
        ItemBarcode item,
        Instant askedAt,
        Instant answeredAt,
        Answer answer,
        RefusalReason reason,
        String explanation) {
    public enum Answer {
        PENDING,
        SUPPLIED,
        REFUSED,
        TIMED_OUT,
        WITHDRAWN
    }
}
