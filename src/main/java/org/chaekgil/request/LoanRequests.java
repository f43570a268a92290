package org.chaekgil.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.membership.PatronId;
import org.chaekgil.network.LibraryId;

/** All requests, read. Writing is done by the use cases of this module. */
public interface LoanRequests {
    Optional<LoanRequest> find(RequestNumber number);

    /** A citizen's own requests, newest first; {@code state} null for all. */
    List<LoanRequest> of(PatronId patron, RequestState state);

    /**
     * Requests that are supplied by or collected at the library, the newest 500, newest first; {@code library} null for the whole
     * network, {@code state} null for all that are not ended.
     */
    List<LoanRequest> concerning(LibraryId library, RequestState state);

    Timeline timeline(RequestNumber number);

    /** The time lines of many requests at once. */
    Map<RequestNumber, Timeline> timelines(Collection<RequestNumber> numbers);

    /** Place in the queue from 1; 0 when the request does not wait for a copy. */
    int queuePosition(RequestNumber number);

    /** What a library still has to take from its shelves, oldest first. */
    List<PickLine> pickList(LibraryId library);

    /** Why this library was asked, as a message key and its arguments; what other libraries answered. */
    List<SupplyAttempt> attempts(RequestNumber number);
}
