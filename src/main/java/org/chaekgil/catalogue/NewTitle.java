package org.chaekgil.catalogue;

/** A title as another catalogue describes it, known by its ISBN-13; all but title and ISBN may be null, the author empty. */
public record NewTitle(String isbn, String title, String author, String publisher, Integer year, String kdc) {
    public NewTitle {
        if (!Isbn.isThirteen(isbn) || title.isBlank()) {
            throw new IllegalArgumentException("a new title needs an ISBN-13 and a name: " + isbn);
        }
    }
}
