package org.chaekgil.courier;

import java.util.List;

/** The vans of the network. */
public interface Vans {
    /** All vans, ordered by id. */
    List<Van> all();

    /** Those that get no trips at present, by id. */
    default List<String> outOfService() {
        return all().stream().filter(v -> !v.inService()).map(Van::id).toList();
    }

    /** Makes a van known that is not in service, as one hired for a day; a known one is left alone. */
    void hire(String van, int capacity);

    /**
     * Takes a van out of service or brings it back; unknown vans are left alone.
     *
     * @return false when it was so already
     */
    boolean inService(String van, boolean inService);
}
