package org.chaekgil.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.routing.file.Benchmark.Kind;

/**
 * The best known costs from a CSV file with the columns {@code instance} (a path), {@code convention} and {@code distance}. Of several
 * conventions, only the one that our costs follow counts.
 */
final class BestKnown {
    static final String FILE = "best-known.csv";

    private static final Map<Kind, String> CONVENTIONS =
            Map.of(Kind.CVRP, "cvrplib", Kind.VRPTW, "dimacs", Kind.VRPSPD, "double");

    private final Map<String, BigDecimal> costs = new LinkedHashMap<>();

    /** Knows nothing. */
    BestKnown() {}

    BestKnown(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        List<String> columns = lines.isEmpty() ? List.of() : cells(lines.get(0));
        int instance = column(csv, columns, "instance");
        int convention = column(csv, columns, "convention");
        int distance = column(csv, columns, "distance");
        for (int line = 2; line <= lines.size(); line++) {
            if (lines.get(line - 1).isBlank()) {
                continue;
            }
            List<String> cells = cells(lines.get(line - 1));
            try {
                costs.put(
                        key(cells.get(convention), Path.of(cells.get(instance).replace('\\', '/'))),
                        new BigDecimal(cells.get(distance).trim()));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new WrongFile(csv + ": line " + line + " is no row of best known costs / 최선해 목록의 행이 아닙니다", e);
            }
        }
    }

    /** The file in that folder or the nearest above it. */
    static Optional<Path> above(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isReadable(at.resolve(FILE))) {
                return Optional.of(at.resolve(FILE));
            }
        }
        return Optional.empty();
    }

    /** By the names of the folder and the file; by that of the file alone where only one instance is called so. */
    Optional<BigDecimal> of(Kind kind, Path instance) {
        String convention = CONVENTIONS.get(kind);
        BigDecimal exact = costs.get(key(convention, instance.toAbsolutePath()));
        if (exact != null) {
            return Optional.of(exact);
        }
        List<BigDecimal> namesakes = costs.entrySet().stream()
                .filter(cost -> cost.getKey().startsWith(convention + ' '))
                .filter(cost ->
                        cost.getKey().endsWith('/' + instance.getFileName().toString())
                                || cost.getKey().equals(convention + ' ' + instance.getFileName()))
                .map(Map.Entry::getValue)
                .toList();
        return namesakes.size() == 1 ? Optional.of(namesakes.get(0)) : Optional.empty();
    }

    private static String key(String convention, Path instance) {
        int names = instance.getNameCount();
        return convention.trim()
                + ' '
                + instance.subpath(Math.max(0, names - 2), names).toString().replace('\\', '/');
    }

    private static int column(Path csv, List<String> columns, String name) {
        if (!columns.contains(name)) {
            throw new WrongFile(csv + ": line 1 has no column \"" + name + "\" / 열이 없습니다", null);
        }
        return columns.indexOf(name);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.replaceAll("^\"|\"$", ""))
                .forEach(cells::add);
        return cells;
    }
}
