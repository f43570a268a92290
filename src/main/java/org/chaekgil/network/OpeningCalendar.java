package org.chaekgil.network;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** When libraries are open: weekly hours, monthly closing days, public holidays and extraordinary closures. */
public interface OpeningCalendar {
    ZoneId ZONE = ZoneId.of("Asia/Seoul");

    /**
     * The calendar as it stands in the present transaction, for the many days of one question: the rules are looked up once and not
     * for each day. Not to be kept.
     */
    OpeningCalendar asItStands();

    /** The library's hours on that day; empty when it is closed all day. */
    Optional<OpeningHours> hours(LibraryId library, LocalDate day);

    /** The libraries that are open on that day: one look-up where each library's hours would be one. */
    Map<LibraryId, OpeningHours> hours(LocalDate day);

    /** True on Monday to Friday that is no public holiday and not closed for the whole network: vans run. */
    boolean deliveryDay(LocalDate day);

    /** The next delivery day after (never on) the given day. */
    LocalDate nextDeliveryDay(LocalDate after);

    /** The {@code n}-th open day of the library after {@code from}, {@code from} itself not counted; n at least 1. */
    LocalDate plusOpenDays(LibraryId library, LocalDate from, int n);

    /** The moment when the library is or next becomes open, at or after {@code from}. */
    Instant nextOpening(LibraryId library, Instant from);

    /** The moment that lies {@code seconds} of the library's own open time after {@code from}. */
    Instant plusOpenTime(LibraryId library, Instant from, long seconds);

    /** Whether the library is open at that moment. */
    boolean openAt(LibraryId library, Instant at);

    /** The last moment of the library's opening on that day; the end of the day if it is closed. */
    Instant closingTime(LibraryId library, LocalDate day);
}
