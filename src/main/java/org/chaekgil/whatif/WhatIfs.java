package org.chaekgil.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All comparisons that are kept, and what is known of them. */
public interface WhatIfs {
    /**
     * Keeps a new one, under way.
     *
     * @param wish a word of the one who asks, by which a repeated wish is known
     * @return its id; empty: this wish was kept before
     */
    Optional<Long> add(
            String wish, String name, String by, List<LocalDate> days, Setting present, Setting a, Setting b);

    Optional<WhatIf> find(long id);

    Optional<WhatIf> byWish(String wish, String by);

    /** The newest first, at most so many. */
    List<WhatIf> newest(int most);

    /** How many of that person are under way. */
    int open(String by);

    /** Marks it so; what is planned already stays. False: it was cancelled or complete before, or is gone. */
    boolean cancel(long id);

    void delete(long id);

    /** What is planned so far, by day and column. */
    List<DayResult> results(long id);

    /** Keeps it, unless that day and column are there already or the comparison is cancelled or gone. */
    void add(long id, DayResult result);
}
