package org.chaekgil.routing.file;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** The lines of a text and the numbers in them; what is no number is refused with its line. */
final class Lines {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+(\\.0*)?");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final int LONGEST_NUMBER = 30;
    private static final int MOST_LINES = 4_000_000;

    private final List<String> lines;

    Lines(String text) {
        if (text.chars().filter(c -> c == '\n' || c == '\r').count() > MOST_LINES) {
            throw new BrokenBenchmark(MOST_LINES, "the file has too many lines", "줄이 너무 많습니다");
        }
        lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }

    /** Numbers of lines go from 1 to this. */
    int count() {
        return lines.size();
    }

    String text(int line) {
        return lines.get(line - 1).strip();
    }

    List<String> words(int line) {
        StringTokenizer tokens = new StringTokenizer(lines.get(line - 1));
        List<String> words = new ArrayList<>(tokens.countTokens());
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }

    /** The first line from {@code line} on that is not blank; one after the last if there is none. */
    int notBlank(int line) {
        int next = line;
        while (next <= count() && text(next).isEmpty()) {
            next++;
        }
        return next;
    }

    BrokenBenchmark ended(String english, String korean) {
        return new BrokenBenchmark(Math.max(1, count()), english, korean);
    }

    static int whole(int line, String word, String what, long least, long most) {
        if (word.length() > LONGEST_NUMBER || !WHOLE.matcher(word).matches()) {
            throw new BrokenBenchmark(
                    line,
                    what + ": " + quoted(word) + " is no whole number",
                    what + ": " + quoted(word) + " - 정수가 아닙니다");
        }
        return (int) within(line, word, what, Double.parseDouble(word), least, most);
    }

    static double decimal(int line, String word, String what, long least, long most) {
        if (word.length() > LONGEST_NUMBER || !DECIMAL.matcher(word).matches()) {
            throw new BrokenBenchmark(
                    line, what + ": " + quoted(word) + " is no number", what + ": " + quoted(word) + " - 숫자가 아닙니다");
        }
        return within(line, word, what, Double.parseDouble(word), least, most);
    }

    private static double within(int line, String word, String what, double value, long least, long most) {
        if (!(value >= least && value <= most)) {
            String range = least + ".." + most;
            throw new BrokenBenchmark(
                    line,
                    what + ": " + quoted(word) + " is not in " + range,
                    what + ": " + quoted(word) + " - 범위 " + range + "를 벗어납니다");
        }
        return value;
    }

    static String quoted(String word) {
        return '"' + (word.length() > LONGEST_NUMBER ? word.substring(0, LONGEST_NUMBER) + "..." : word) + '"';
    }
}
