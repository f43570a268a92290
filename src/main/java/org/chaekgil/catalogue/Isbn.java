package org.chaekgil.catalogue;

/** International standard book numbers (ISO 2108), without hyphens. */
public final class Isbn {
    private Isbn() {}

    /** Thirteen digits with 978 or 979 in front and a right check digit. */
    public static boolean isThirteen(String isbn) {
        return isbn != null && isbn.matches("97[89][0-9]{10}") && isbn.charAt(12) == checkDigit(isbn);
    }

    /** Ten digits, the last perhaps an x, with a right check digit: the form of books before 2007. */
    static boolean isTen(String isbn) {
        if (!isbn.matches("[0-9]{9}[0-9x]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += (10 - i) * (isbn.charAt(i) == 'x' ? 10 : isbn.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    static String thirteen(String ten) {
        String start = "978" + ten.substring(0, 9);
        return start + checkDigit(start);
    }

    private static char checkDigit(String isbn) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (isbn.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
