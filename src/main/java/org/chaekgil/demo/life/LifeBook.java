package org.chaekgil.demo.life;

import java.util.Optional;
import org.chaekgil.demo.Simulating;

/** What the database knows of the life lived in it, so that one that was cut off can go on. */
public interface LifeBook {
    /** The simulation of this database. */
    Optional<Simulating.Wish> wish();

    void begin(Simulating.Wish wish);

    /** Whether the demo city's first days were lived to their end. */
    boolean opened();

    void open();
}
