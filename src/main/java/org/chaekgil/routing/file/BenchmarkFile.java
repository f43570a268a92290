package org.chaekgil.routing.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads public benchmark instances: {@code .vrp} and {@code .vrpspd} in VRPLIB's form and {@code .txt} in Solomon's. Distances are
 * those of the DIMACS challenge, so that costs compare with published ones:
 *
 * <ul>
 *   <li>CVRP: Euclidean, rounded to the nearest whole number.
 *   <li>VRPTW: ten times the Euclidean, cut to a whole number; times are ten times those of the file. The cost has one decimal.
 *   <li>A matrix in the file: as it stands. For simultaneous pickup and delivery such matrices hold ten-thousandths, and the cost
 *       has four decimals.
 * </ul>
 */
public final class BenchmarkFile {
    private static final List<String> VRPLIB = List.of(".vrp", ".vrpspd");
    private static final String SOLOMON = ".txt";
    private static final long LARGEST_FILE = 64L << 20;

    private BenchmarkFile() {}

    /** Whether the name says that the file is a benchmark instance. */
    public static boolean named(Path file) {
        String name = lowerName(file);
        return name.endsWith(SOLOMON) || VRPLIB.stream().anyMatch(name::endsWith);
    }

    /** Refuses what is broken or not supported with {@link BrokenBenchmark}. */
    public static Benchmark read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new BrokenBenchmark(1, "the file is larger than 64 MB", "파일이 64 MB보다 큽니다");
        }
        return parse(lowerName(file), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** {@code fileName} tells the format. */
    static Benchmark parse(String fileName, String text) {
        Lines lines = new Lines(text);
        return BenchmarkDay.of(
                fileName.endsWith(SOLOMON) ? new SolomonFile(lines).read() : new VrplibFile(lines).read());
    }

    private static String lowerName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
