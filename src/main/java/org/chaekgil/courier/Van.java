package org.chaekgil.courier;

/** A van of the network; {@code capacity} in items. One that is not in service gets no trips. */
public record Van(String id, int capacity, boolean inService) {}
