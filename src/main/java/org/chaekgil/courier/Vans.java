package org.chaekgil.courier;

import java.util.List;

/** The vans of the network. */
public interface Vans {
    /** All vans, ordered by id. */
    List<Van> all();

    /** Takes a van out of service or brings it back; unknown vans are left alone. */
    void inService(String van, boolean inService);
}
