package org.chaekgil.routing.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Stop;
import org.chaekgil.routing.DeliveryPlan.Trip;

/**
 * A solution in CVRPLIB's form: {@code Route #1: 5 3 7} with the n-th customer after the depot as n, and {@code Cost 827.3} as costs
 * of the instance's family are published.
 */
public final class SolFile {
    private SolFile() {}

    public static String format(Benchmark benchmark, DeliveryPlan plan) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Trip trip : plan.trips()) {
            text.append("Route #").append(++number).append(':');
            for (Stop stop : trip.stops()) {
                text.append(' ').append(stop.place());
            }
            text.append('\n');
        }
        return text.append("Cost ").append(benchmark.cost(plan)).append('\n').toString();
    }

    /** Writes beside the file first and then puts it in place, so that no half solution is ever there. */
    public static void write(String text, Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path beside = Files.createTempFile(absolute.getParent(), "solution", ".sol");
        try {
            Files.writeString(beside, text);
            Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
