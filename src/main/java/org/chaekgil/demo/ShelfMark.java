package org.chaekgil.demo;

/**
 * Shelf marks that look like those of Korean libraries: class number, author mark, first consonant of the title, number of
 * the copy ({@code 813.7-한31ㅊ=2}). The numbers of the author mark are not those of a published table.
 */
final class ShelfMark {
    private static final String CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final int SYLLABLES_PER_CONSONANT = 588;

    private ShelfMark() {}

    static String of(String kdc, String author, String title, int copy) {
        return kdc + "-" + mark(author) + consonant(title) + (copy == 1 ? "" : "=" + copy);
    }

    /** The family name: Korean names are written without a space, others end with it. */
    private static String mark(String author) {
        String name = author.replaceFirst("( 감독| 외|,).*", "");
        String family = name.substring(name.lastIndexOf(' ') + 1);
        int number = family.length() > 1 ? 11 + family.charAt(1) % 89 : 11;
        return family.substring(0, 1) + number;
    }

    private static String consonant(String title) {
        char first = title.charAt(0);
        return first < FIRST_SYLLABLE || first > LAST_SYLLABLE
                ? String.valueOf(first)
                : CONSONANTS
                        .substring((first - FIRST_SYLLABLE) / SYLLABLES_PER_CONSONANT)
                        .substring(0, 1);
    }
}
