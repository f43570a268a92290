package org.chaekgil.network;

import java.util.List;
import java.util.Optional;

/** The libraries of the network. */
public interface Libraries {
    /** All libraries, ordered by id. */
    List<Library> all();

    Optional<Library> find(LibraryId id);

    /** The library where vans start and end and items change vans. */
    Library hub();
}
