package org.chaekgil.courier;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * While what is left of a day is planned on this node, its searches for other days stand still: vans and desks wait for the one, and for the
 * others nobody does. Their time runs on meanwhile.
 */
@Component
class RightOfWay {
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final AtomicInteger ahead = new AtomicInteger();

    /** Does at once what others make way for. */
    <T> T first(Supplier<T> work) {
        ahead.incrementAndGet();
        try {
            return work.get();
        } finally {
            ahead.decrementAndGet();
        }
    }

    /** Stands still as long as something goes first, but not when cancelled; gives back whether it is. */
    boolean cancelled(BooleanSupplier cancelled) {
        while (ahead.get() > 0
                && !cancelled.getAsBoolean()
                && !Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return cancelled.getAsBoolean();
    }
}
