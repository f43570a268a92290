package org.chaekgil.access;

/** Whether the product's clock is a demo's or a simulation's: then every page says so. */
public interface ClockNotice {
    boolean demo();
}
