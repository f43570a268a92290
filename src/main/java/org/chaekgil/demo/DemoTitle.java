package org.chaekgil.demo;

import org.chaekgil.catalogue.Item;

/**
 * One line of the demo catalogue.
 *
 * @param weight how popular it is, 1 to 10: copies are spread in proportion
 */
public record DemoTitle(
        String title,
        String author,
        String publisher,
        int year,
        String kdc,
        String isbn,
        int weight,
        Item.Deliverable deliverable) {}
