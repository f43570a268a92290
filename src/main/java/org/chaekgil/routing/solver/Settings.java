package org.chaekgil.routing.solver;

import java.util.Map;
import java.util.TreeSet;

/**
 * How the search goes about it; read from the custom properties in {@code planner-config/solver.xml}.
 *
 * @param rungs how many temperatures the ladder of {@link Tempering} has
 * @param ladder from its coldest rung to its hottest
 * @param coolsFrom the part of the search after which the ladder is left and the best plan cooled down
 * @param end the temperatures of that
 * @param mostTempered days with more possible stops than that are annealed once instead
 * @param annealing the temperatures of that
 * @param mostLate days with more possible stops than that are annealed without hard loss on the way
 * @param near how many of the nearest places are tried as a new neighbour
 */
record Settings(
        int rungs,
        Temperatures ladder,
        double coolsFrom,
        Temperatures end,
        int mostTempered,
        Temperatures annealing,
        int mostLate,
        int near) {
    Settings {
        if (!(rungs >= 1 && coolsFrom >= 0 && mostTempered >= 0 && mostLate >= 0 && near >= 1)) {
            throw new IllegalArgumentException("settings of the search out of range");
        }
    }

    /** From one to another, each step by the same factor; shares of what the first plan costs per possible stop, so that they suit small days and large ones. */
    record Temperatures(double first, double last) {
        Temperatures {
            if (!(first > 0 && last > 0)) {
                throw new IllegalArgumentException("temperatures of the search must be above 0");
            }
        }

        /** {@code part}: from 0, the first, to 1, the last. */
        double at(double part) {
            return first * Math.pow(last / first, Math.min(1, part));
        }
    }

    /** Whether the day has so few possible stops that all rungs of the ladder get far enough. */
    boolean tempers(FlatDay day) {
        return possibleStops(day) <= mostTempered;
    }

    /** Whether the day has so many trips that on the way one of them would always be late. */
    boolean strict(FlatDay day) {
        return possibleStops(day) > mostLate;
    }

    private static long possibleStops(FlatDay day) {
        return (long) day.stoppable.length * day.waves;
    }

    /** The temperature of a rung, 0 being the coldest. */
    double temperature(int rung) {
        return ladder.at(rungs == 1 ? 0 : (double) rung / (rungs - 1));
    }

    /** The temperature by which the best plan is cooled down; {@code progress}: from {@link #coolsFrom} to 1, the end of the search. */
    double temperatureOfEnd(double progress) {
        return end.at((progress - coolsFrom) / (1 - coolsFrom));
    }

    static Settings of(Map<String, String> properties) {
        TreeSet<String> unknown = new TreeSet<>(properties.keySet());
        Settings settings = new Settings(
                whole(properties, "rungs", unknown),
                temperatures(properties, "coldest", "hottest", unknown),
                number(properties, "coolsFrom", unknown),
                temperatures(properties, "lukewarm", "cooled", unknown),
                whole(properties, "mostTempered", unknown),
                temperatures(properties, "hot", "cold", unknown),
                whole(properties, "mostLate", unknown),
                whole(properties, "near", unknown));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown settings of the search: " + unknown);
        }
        return settings;
    }

    private static Temperatures temperatures(
            Map<String, String> properties, String first, String last, TreeSet<String> unknown) {
        return new Temperatures(number(properties, first, unknown), number(properties, last, unknown));
    }

    private static int whole(Map<String, String> properties, String name, TreeSet<String> unknown) {
        return Integer.parseInt(take(properties, name, unknown));
    }

    private static double number(Map<String, String> properties, String name, TreeSet<String> unknown) {
        return Double.parseDouble(take(properties, name, unknown));
    }

    private static String take(Map<String, String> properties, String name, TreeSet<String> unknown) {
        unknown.remove(name);
        String value = properties.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the search lacks the setting " + name);
        }
        return value;
    }
}
