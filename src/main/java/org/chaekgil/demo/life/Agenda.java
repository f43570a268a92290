package org.chaekgil.demo.life;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is going to happen, in the order of time; of the same moment, in the order in which it was noted. */
final class Agenda {
    /** One thing that somebody does. */
    record Entry(Instant at, long order, String name, Runnable act) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::order));
    private long order;

    void at(Instant moment, String name, Runnable act) {
        entries.add(new Entry(moment, order++, name, act));
    }

    /** @return null when nothing happens before that moment */
    Entry nextBefore(Instant end) {
        Entry next = entries.peek();
        return next == null || !next.at().isBefore(end) ? null : entries.poll();
    }
}
