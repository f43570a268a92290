package org.chaekgil.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.PatronId;
import org.chaekgil.network.LibraryId;

/**
 * The written side of requests, allocations and supply attempts. Whoever changes anything about a title's copies or requests
 * first takes that title's lock; so a queue, its copies and its scans are always seen and changed by one at a time.
 */
public interface RequestBook {
    /** Waits for and takes the lock of the title until the transaction ends; always before a patron's lock. */
    void lock(TitleId title);

    /** Locks the request's title, then reads the request. */
    Optional<LoanRequest> lock(RequestNumber number);

    RequestNumber create(
            PatronId patron, TitleId title, ItemBarcode wanted, LibraryId pickup, boolean override, Instant at);

    /** Writes the state and a line of the time line. */
    void record(RequestNumber number, RequestState state, Instant at);

    /** A line of the time line without a change of state. */
    void remark(RequestNumber number, LibraryId library, String remark, Instant at);

    void reason(RequestNumber number, ClosingReason reason);

    void pickup(RequestNumber number, LibraryId pickup);

    void pickupUntil(RequestNumber number, LocalDate day, Instant readyAt);

    void frozenUntil(RequestNumber number, LocalDate day);

    /** Requests before hand-over, of one person. */
    int active(PatronId patron);

    Optional<LoanRequest> open(PatronId patron, TitleId title);

    /** PICKUP_EXPIRED requests of a person since then. */
    int noShows(PatronId patron, Instant since);

    /** Copies on their shelf and promised to nobody that this request may still be offered, if they may travel. */
    List<FreeCopy> freeCopies(LoanRequest request, Instant balanceSince);

    /** Whether some copy, now busy, may become free for this request. */
    boolean copyMayComeBack(LoanRequest request);

    /** Gives the copy to the request and notes the library; @return id of the allocation. */
    long allocate(ItemBarcode item, RequestNumber request, LibraryId supplying, Instant at);

    /** Ends the request's active allocation, if any; @return its id and item. */
    Optional<Allocation> release(RequestNumber request, String why, Instant at);

    /** The request has no copy and no supplying library any more. */
    void unassign(RequestNumber request);

    void reopenAllocation(long allocation);

    /** An undone scan gave the copy to a request: it never did. */
    void undoAllocation(long allocation, Instant at);

    /** The request that the copy is promised to. */
    Optional<LoanRequest> holding(ItemBarcode item);

    /** Whether the copy lies on its own shelf and is promised to nobody. */
    boolean free(ItemBarcode item);

    /** The last line of the request's time line; a later one tells that something has happened since. */
    long lastEvent(RequestNumber request);

    /** The allocation, ended or not. */
    Allocation allocation(long id);

    /** Requests of the title that wait for a copy, first come first, that may be given this copy. */
    List<LoanRequest> waitingFor(ItemBarcode item, TitleId title);

    long ask(RequestNumber request, LibraryId library, ItemBarcode item, String explanation, Instant at, Instant dueAt);

    /** Answers the pending attempt of the request, if any; @return its id. */
    Optional<Long> answer(RequestNumber request, SupplyAttempt.Answer answer, RefusalReason reason, Instant at);

    void reopenAttempt(long attempt);

    /** Refusals no longer count: staff try again. */
    void forgiveRefusals(RequestNumber request);

    /** When the library must have answered. */
    Optional<Instant> pickDue(RequestNumber request);

    /** Whether this copy was asked for in vain since then: its library was too late. */
    boolean withdrawnLately(ItemBarcode item, Instant since);

    record Allocation(long id, ItemBarcode item) {}

    /** A copy that can be had now; {@code load}: lines on its library's pick list; {@code balance}: lent minus borrowed since then. */
    record FreeCopy(Item item, int load, int balance) {}
}
