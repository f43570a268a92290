package org.chaekgil.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The form in which titles are searched: NFKC (full-width letters and loose jamo become ordinary ones), lower case,
 * letters and digits only. Korean spacing varies from record to record ("채식 주의자"), so spaces do not count.
 */
public final class SearchText {
    private static final int MOST_WORDS = 8;

    private SearchText() {}

    /** What is stored with a title: title, author and ISBN, each as one run of letters and digits, one space between. */
    public static String of(String title, String author, String isbn) {
        return run(title) + ' ' + run(author) + ' ' + run(isbn);
    }

    /** One run of letters and digits; empty when there are none. */
    public static String run(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder run = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(run::appendCodePoint);
        return run.toString();
    }

    /** Nothing was asked for. A query of signs alone is not blank, though it has no words. */
    public static boolean blank(String query) {
        return query == null || query.replace('\u00a0', ' ').isBlank();
    }

    /** The words of a query as runs, without empty ones; more than eight are cut off. An ISBN-10 becomes its ISBN-13. */
    public static List<String> words(String query) {
        if (blank(query)) {
            return List.of();
        }
        String whole = run(query);
        if (Isbn.isTen(whole)) {
            return List.of(Isbn.thirteen(whole));
        }
        return Arrays.stream(query.strip().split("[\\s\\u3000\\u00a0]+"))
                .map(SearchText::run)
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
