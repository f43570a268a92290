package org.chaekgil.demo;

/** Gives titles copies that do not exist, for trying the product out and for measuring it with many items. */
public interface InventingCopies {
    /**
     * Spreads copies of all titles over the libraries in proportion to their holdings. Every copy has a number of its own in
     * its library ({@code M01-C000001}), so doing it again adds nothing, and a larger number adds only the difference.
     *
     * @return how many copies are new
     */
    int spread(int copies);
}
