package org.chaekgil.request;

import java.time.Clock;
import java.time.Instant;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.springframework.stereotype.Service;

/** Lets go of a request's copy, and hands freed copies on a shelf to those who wait. Callers hold the title's lock. */
@Service
public class Supplying {
    private final RequestBook book;
    private final RequestFlow flow;
    private final LibraryWork work;
    private final Clock clock;

    Supplying(RequestBook book, RequestFlow flow, LibraryWork work, Clock clock) {
        this.book = book;
        this.flow = flow;
        this.work = work;
        this.clock = clock;
    }

    /** The request gives up its copy: its library need not pick it any more. */
    void letGo(LoanRequest request, SupplyAttempt.Answer answer, RefusalReason reason, String why) {
        Instant now = clock.instant();
        book.answer(request.number(), answer, reason, now);
        book.release(request.number(), why, now).ifPresent(a -> work.goalChanged(a.item()));
    }

    /**
     * A copy was let go: if it lies free on its shelf, the first who waits and may have it looks for a copy anew; should that one
     * prefer another copy, the next.
     *
     * @param giver the request that let it go, which is not asked; null: none
     */
    public void offer(ItemBarcode item, TitleId title, RequestNumber giver) {
        for (LoanRequest waiting : book.waitingFor(item, title)) {
            if (!book.free(item)) {
                return;
            }
            if (!waiting.number().equals(giver)) {
                flow.tell(waiting.number(), RequestFact.COPY_FREED);
            }
        }
    }
}
