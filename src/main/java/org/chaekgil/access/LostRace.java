package org.chaekgil.access;

/** Knows failures that mean "somebody else was quicker, try again"; the module that owns the technology implements it. */
public interface LostRace {
    boolean is(RuntimeException failure);
}
