package org.chaekgil.catalogue;

import java.util.List;
import java.util.Optional;
import org.chaekgil.network.LibraryId;

/** The union catalogue of the network. */
public interface Titles {
    Optional<Title> find(TitleId id);

    /**
     * Searches title, author and ISBN.
     *
     * @param query words; spaces and punctuation do not matter; blank finds everything, signs alone find nothing
     * @param library only titles with a copy of this library, or null
     * @param availableOnly only titles with a copy that is on its shelf and free
     * @param page from 0
     * @param size 1 to 100
     */
    Found search(String query, LibraryId library, boolean availableOnly, int page, int size);

    /** A page of results and how many there are in all. */
    record Found(long total, List<Holding> titles) {}

    /** A title with the number of its copies and of those free on a shelf now. */
    record Holding(Title title, int copies, int available) {}

    /** The copies of a title; available: on its home shelf and allocated to nobody. */
    List<Copy> copies(TitleId id);

    record Copy(Item item, boolean available) {}
}
