package org.chaekgil.catalogue;

import java.util.List;

/** Takes titles over from another catalogue. The ISBN is the key: the same titles again change nothing. */
public interface ImportingTitles {
    /** Adds or corrects the titles, all or none; no ISBN may stand there twice. Meant for some thousands at a time. */
    Outcome save(List<NewTitle> titles);

    /** How many were new, described otherwise before, and already so. */
    record Outcome(int added, int changed, int same) {
        public static final Outcome NONE = new Outcome(0, 0, 0);

        public Outcome plus(Outcome other) {
            return new Outcome(added + other.added, changed + other.changed, same + other.same);
        }
    }
}
