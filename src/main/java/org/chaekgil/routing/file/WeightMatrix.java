package org.chaekgil.routing.file;

import java.util.List;
import org.chaekgil.routing.file.VrplibText.Section;
import org.chaekgil.routing.file.VrplibText.Value;

/**
 * The distances of an EDGE_WEIGHT_SECTION. A triangle by columns is the opposite triangle by rows, as both halves are equal. Where
 * lines break does not matter, as TSPLIB has it.
 */
final class WeightMatrix {
    private WeightMatrix() {}

    static int[][] read(VrplibText file, int nodes) {
        Value format = file.value("EDGE_WEIGHT_FORMAT");
        Section section = file.section("EDGE_WEIGHT_SECTION");
        Weights weights = new Weights(file.lines, section);
        int[][] matrix = new int[nodes][];
        for (int row = 0; row < nodes; row++) {
            int from;
            int until;
            switch (format.text()) {
                case "FULL_MATRIX" -> {
                    from = 0;
                    until = nodes;
                }
                case "UPPER_ROW", "LOWER_COL" -> {
                    from = row + 1;
                    until = nodes;
                }
                case "UPPER_DIAG_ROW", "LOWER_DIAG_COL" -> {
                    from = row;
                    until = nodes;
                }
                case "LOWER_ROW", "UPPER_COL" -> {
                    from = 0;
                    until = row;
                }
                case "LOWER_DIAG_ROW", "UPPER_DIAG_COL" -> {
                    from = 0;
                    until = row + 1;
                }
                default -> throw VrplibFile.unsupported(format, "EDGE_WEIGHT_FORMAT");
            }
            matrix[row] = new int[nodes];
            for (int column = from; column < until; column++) {
                matrix[row][column] = weights.next();
            }
        }
        weights.end();
        boolean full = format.text().equals("FULL_MATRIX");
        boolean upper = format.text().matches("UPPER_(DIAG_)?ROW|LOWER_(DIAG_)?COL");
        for (int row = 0; row < nodes; row++) {
            matrix[row][row] = 0;
            for (int column = 0; column < row && !full; column++) {
                if (upper) {
                    matrix[row][column] = matrix[column][row];
                } else {
                    matrix[column][row] = matrix[row][column];
                }
            }
        }
        return matrix;
    }

    /** One weight after the other. */
    private static final class Weights {
        private final Lines lines;
        private final Section section;
        private int row = -1;
        private int column;
        private List<String> words = List.of();

        Weights(Lines lines, Section section) {
            this.lines = lines;
            this.section = section;
        }

        int next() {
            if (!available()) {
                throw new BrokenBenchmark(
                        VrplibText.last(section),
                        section.name() + " ends too early: weights are missing",
                        section.name() + "이(가) 너무 일찍 끝납니다: 거리가 모자랍니다");
            }
            return Lines.whole(section.rows().get(row), words.get(column++), section.name(), 0, Integer.MAX_VALUE);
        }

        void end() {
            if (available()) {
                throw new BrokenBenchmark(
                        section.rows().get(row),
                        section.name() + " has more weights than DIMENSION and EDGE_WEIGHT_FORMAT say",
                        section.name() + "에 DIMENSION과 EDGE_WEIGHT_FORMAT보다 많은 거리가 있습니다");
            }
        }

        private boolean available() {
            while (column == words.size() && row + 1 < section.rows().size()) {
                row++;
                column = 0;
                words = lines.words(section.rows().get(row));
            }
            return column < words.size();
        }
    }
}
