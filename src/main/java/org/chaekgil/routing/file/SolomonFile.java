package org.chaekgil.routing.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.chaekgil.routing.file.Benchmark.Kind;

/**
 * Solomon's and Gehring and Homberger's form of a VRPTW: a name, {@code VEHICLE} with number and capacity, {@code CUSTOMER} with a
 * row of seven numbers for the depot (0) and for each customer: number, x, y, demand, ready time, due date, service time.
 */
final class SolomonFile {
    private static final int TIMES = 10;
    private static final int LATEST = 100_000_000;
    private static final String COLUMNS = "CUST NO., XCOORD., YCOORD., DEMAND, READY TIME, DUE DATE, SERVICE TIME";

    private final Lines lines;
    private int line;

    SolomonFile(Lines lines) {
        this.lines = lines;
    }

    Instance read() {
        String name = lines.text(next("a name", "이름"));
        heading("VEHICLE");
        heading("NUMBER");
        List<String> fleet = lines.words(next("NUMBER and CAPACITY", "차량 수와 용량"));
        if (fleet.size() != 2) {
            throw broken("should be two numbers: NUMBER and CAPACITY", "차량 수와 용량, 두 숫자여야 합니다");
        }
        int vans = Lines.whole(line, fleet.get(0), "NUMBER", 1, 1_000_000);
        int capacity = Lines.whole(line, fleet.get(1), "CAPACITY", 1, 1_000_000_000);
        heading("CUSTOMER");
        heading("CUST");
        List<double[]> rows = new ArrayList<>();
        int first = line + 1;
        for (line = lines.notBlank(line + 1); line <= lines.count(); line = lines.notBlank(line + 1)) {
            rows.add(row(rows.size(), capacity));
        }
        if (rows.size() < 2) {
            throw lines.ended("ends before the first customer", "첫 고객이 나오기 전에 끝납니다");
        }
        return instance(name, vans, capacity, rows, first);
    }

    private Instance instance(String name, int vans, int capacity, List<double[]> rows, int first) {
        double[] x = column(rows, 1);
        double[] y = column(rows, 2);
        return new Instance(
                name,
                Kind.VRPTW,
                1,
                OptionalInt.of(vans),
                capacity,
                Plane.tenths(x, y),
                x,
                y,
                whole(rows, 3, 1),
                new int[rows.size()],
                new Instance.Times(whole(rows, 4, TIMES), whole(rows, 5, TIMES), whole(rows, 6, TIMES)),
                first);
    }

    private double[] row(int number, int capacity) {
        List<String> words = lines.words(line);
        if (words.size() != 7) {
            throw broken(
                    "has " + words.size() + " columns; there should be seven: " + COLUMNS,
                    words.size() + "열입니다. 7열이어야 합니다: " + COLUMNS);
        }
        if (number >= VrplibFile.MOST_NODES) {
            throw broken(
                    "more than " + (VrplibFile.MOST_NODES - 1) + " customers are not supported",
                    "고객이 너무 많습니다: " + (VrplibFile.MOST_NODES - 1) + "곳까지 지원합니다");
        }
        Lines.whole(line, words.get(0), "CUST NO.", number, number);
        double[] row = {
            number,
            Lines.decimal(line, words.get(1), "XCOORD.", -Plane.FARTHEST, Plane.FARTHEST),
            Lines.decimal(line, words.get(2), "YCOORD.", -Plane.FARTHEST, Plane.FARTHEST),
            Lines.whole(line, words.get(3), "DEMAND", 0, number == 0 ? 0 : capacity),
            Lines.whole(line, words.get(4), "READY TIME", 0, LATEST),
            Lines.whole(line, words.get(5), "DUE DATE", 0, LATEST),
            Lines.whole(line, words.get(6), "SERVICE TIME", 0, number == 0 ? 0 : LATEST),
        };
        if (row[5] < row[4]) {
            throw broken("DUE DATE is before READY TIME", "DUE DATE가 READY TIME보다 이릅니다");
        }
        return row;
    }

    private void heading(String word) {
        next("the heading " + word, "제목 " + word);
        if (!lines.text(line).startsWith(word)) {
            throw broken(
                    "should be the heading " + word + " of Solomon's format", "Solomon 형식의 제목 " + word + "이(가) 와야 합니다");
        }
    }

    private int next(String english, String korean) {
        line = lines.notBlank(line + 1);
        if (line > lines.count()) {
            throw lines.ended("ends before " + english, "파일이 끝났습니다. 없는 것: " + korean);
        }
        return line;
    }

    private BrokenBenchmark broken(String english, String korean) {
        return new BrokenBenchmark(line, english, korean);
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    private static int[] whole(List<double[]> rows, int column, int times) {
        return Arrays.stream(column(rows, column))
                .mapToInt(v -> (int) v * times)
                .toArray();
    }
}
