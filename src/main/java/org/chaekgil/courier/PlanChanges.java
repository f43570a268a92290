package org.chaekgil.courier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chaekgil.routing.Change;

/** How each version of a day's plan came about, and what people decided by hand up to it. */
public interface PlanChanges {
    /** Written once, with the version. */
    void made(long plan, Made how);

    /** Empty: nothing was decided by hand up to that version. */
    Optional<Made> of(long plan);

    /** The day's versions and how each came about, the newest first. */
    List<Entry> history(LocalDate day);

    /** The newest version of the day that counts or may come to count; 0: none. Cheap to ask again and again. */
    int newest(LocalDate day);

    /** @param how null: planned anew, with nothing decided by hand before */
    record Entry(int version, Instant madeAt, String madeBy, Made how) {}

    /**
     * @param from the version that it was made from and that counts again when this one is undone; null: none
     * @param change null: a search, or an undoing of a search
     * @param undid the version that was undone by making this one; null: none
     * @param searched for which wish a search made it; null: none did, or that was not written down
     */
    record Made(Integer from, Change change, Integer undid, Wishes wishes, PlanningWish.Kind searched) {
        Made(Integer from, Change change, Integer undid, Wishes wishes) {
            this(from, change, undid, wishes, null);
        }
    }
}
