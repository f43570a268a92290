package org.chaekgil.network;

/** Driving between libraries. Estimates unless measured; asymmetric ways are allowed. */
public interface TravelTimes {
    /** The way from one library to another; zero for the same library. */
    Way between(LibraryId from, LibraryId to);

    /** Driving time in seconds and length in metres. */
    record Way(int seconds, int metres) {}
}
