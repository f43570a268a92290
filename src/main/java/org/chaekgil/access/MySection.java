package org.chaekgil.access;

/** A part of the citizen's own page ("my books") that another module contributes. Beans of this type are shown in their order. */
public interface MySection {
    /** Place on the page, from the top; the requests themselves come first. */
    int position();

    /** The template of the part; it finds {@link #content} under the name {@code section}. */
    String template();

    /** What the template shows, for the citizen with that card. */
    Object content(String card);
}
