package org.chaekgil.access;

import java.util.function.Supplier;

/**
 * Repeats a use case that lost a race against another transaction (deadlock, serialization failure, the engine's
 * optimistic lock). Web adapters call it around use cases, outside any transaction: each try is a transaction of its own.
 */
public interface Attempts {
    /** What the act returns; after four lost races the last failure is thrown. Anything else it throws is passed on at once. */
    <T> T run(Supplier<T> act);
}
