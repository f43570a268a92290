package org.chaekgil.catalogue;

/** A work in one edition (서지). Year, publisher, ISBN and KDC number may be null when they are not known. */
public record Title(TitleId id, String title, String author, String publisher, Integer year, String isbn, String kdc) {}
