package org.chaekgil.whatif;

/** What is compared. */
public enum Column {
    /** The fixed rounds, as the network is now: always there, so that every gain is seen against what needs no planning. */
    FIXED,
    /** The first setting, planned. */
    A,
    /** The second setting, planned. */
    B
}
