package org.chaekgil.demo;

import java.util.List;

/** What must be true of the whole database at any moment, checked by plain SQL: nothing is lost and nothing contradicts itself. */
public interface Invariants {
    /** The names of all checks. */
    List<String> names();

    /** What does not hold; empty when all is well. */
    List<Breach> breaches();

    /** @param rows the first of those that break it, in words */
    record Breach(String name, long count, List<String> rows) {
        @Override
        public String toString() {
            return name + ": " + count + " x, e.g. " + String.join("; ", rows);
        }
    }
}
