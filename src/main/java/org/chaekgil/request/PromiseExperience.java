package org.chaekgil.request;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.network.LibraryId;

/** How often first promises of the last eight weeks held: by kind, by supplying library, and by way from library to library. */
public interface PromiseExperience {
    /** What is known of promises like this one, in the order of {@link Record}. */
    Record of(String kind, LibraryId supplying, LibraryId pickup);

    /** Counts anew what became of the promises up to yesterday, once a day; cancelled and redirected requests do not count. */
    void learn(LocalDate today);

    record Record(Count kind, Count supplying, Count way) {}

    /**
     * @param held how many of {@code made} were there by the first, second and third of the days looked at
     */
    record Count(int made, List<Integer> held) {
        public static final Count NONE = new Count(0, List.of(0, 0, 0));

        public Count {
            held = List.copyOf(held);
        }
    }
}
