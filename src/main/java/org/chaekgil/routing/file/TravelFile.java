package org.chaekgil.routing.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.Period;
import org.chaekgil.routing.TravelMatrix;
import org.chaekgil.routing.TravelTimes;

/**
 * Driving times that a city has measured: a text file with one way a line, {@code from,to,period,seconds,metres}, after a line
 * with these names. The period is MORNING, AFTERNOON or nothing for both. Ways that the file lacks are taken from others, and
 * then the matrix is worth no more than those.
 */
public final class TravelFile implements TravelTimes {
    private static final String HEADER = "from,to,period,seconds,metres";

    private record Leg(String from, String to, Period period) {}

    private final Map<Leg, TravelMatrix.Way> ways = new HashMap<>();
    private final TravelTimes others;

    private TravelFile(TravelTimes others) {
        this.others = others;
    }

    /** @throws IllegalArgumentException naming the line that is broken */
    public static TravelFile read(Path file, TravelTimes others) {
        try {
            return of(Files.readAllLines(file), others);
        } catch (IOException e) {
            throw new UncheckedIOException("travel times " + file, e);
        }
    }

    static TravelFile of(List<String> lines, TravelTimes others) {
        TravelFile travel = new TravelFile(others);
        if (lines.isEmpty() || !lines.get(0).replace("\uFEFF", "").strip().equals(HEADER)) {
            throw new IllegalArgumentException("line 1 of the travel times should be " + HEADER);
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                travel.add(lines.get(i), i + 1);
            }
        }
        return travel;
    }

    private void add(String line, int number) {
        String[] cells = line.strip().split(",", -1);
        try {
            TravelMatrix.Way way = new TravelMatrix.Way(positive(cells[3]), positive(cells[4]));
            for (Period period : cells[2].isBlank() ? Period.values() : new Period[] {Period.valueOf(cells[2])}) {
                if (ways.put(new Leg(cells[0], cells[1], period), way) != null) {
                    throw new IllegalArgumentException("said twice");
                }
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "line " + number + " of the travel times is broken: " + line + " (" + e.getMessage() + ")", e);
        }
    }

    private static int positive(String cell) {
        int number = Integer.parseInt(cell.strip());
        if (number < 0) {
            throw new IllegalArgumentException("less than nothing");
        }
        return number;
    }

    @Override
    public TravelMatrix between(List<Place> places, Period period) {
        TravelMatrix rest = others.between(places, period);
        int n = places.size();
        int[][] seconds = new int[n][n];
        int[][] metres = new int[n][n];
        TravelMatrix.Origin origin = TravelMatrix.Origin.FILE;
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                Leg leg = new Leg(places.get(from).id(), places.get(to).id(), period);
                TravelMatrix.Way way = from == to ? new TravelMatrix.Way(0, 0) : ways.get(leg);
                origin = way == null ? rest.origin() : origin;
                seconds[from][to] = way == null ? rest.seconds(from, to) : way.seconds();
                metres[from][to] = way == null ? rest.metres(from, to) : way.metres();
            }
        }
        return TravelMatrix.of(seconds, metres).from(origin);
    }
}
