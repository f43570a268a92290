package org.chaekgil.routing.solver;

import java.util.Map;
import java.util.TreeSet;

/**
 * How the search goes about it; read from the custom properties in {@code planner-config/solver.xml}. Temperatures are shares of
 * what the first plan costs per possible stop, so that they suit small days and large ones.
 *
 * @param rungs how many temperatures the ladder of {@link Tempering} has
 * @param hottest the temperature of its hottest rung
 * @param coldest that of its coldest
 * @param coolsFrom the part of the search after which the ladder is left and the best plan cooled down
 * @param lukewarm the temperature at which that begins
 * @param cooled the one at which it ends
 * @param mostTempered days with more possible stops than that are annealed once instead
 * @param hot the temperature at which the annealing begins
 * @param cold the one at which it ends
 * @param mostLate days with more possible stops than that are annealed without hard loss on the way
 * @param near how many of the nearest places are tried as a new neighbour
 */
record Settings(
        int rungs,
        double hottest,
        double coldest,
        double coolsFrom,
        double lukewarm,
        double cooled,
        int mostTempered,
        double hot,
        double cold,
        int mostLate,
        int near) {
    Settings {
        boolean temperatures = hottest > 0 && coldest > 0 && lukewarm > 0 && cooled > 0 && hot > 0 && cold > 0;
        if (!(temperatures && rungs >= 1 && coolsFrom >= 0 && mostTempered >= 0 && mostLate >= 0 && near >= 1)) {
            throw new IllegalArgumentException("settings of the search out of range");
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

    /** The temperature of a rung, 0 being the coldest; each is hotter than the one before by the same factor. */
    double temperature(int rung) {
        return coldest * Math.pow(hottest / coldest, rungs == 1 ? 0 : (double) rung / (rungs - 1));
    }

    /** The temperature by which the best plan is cooled down; {@code progress}: from {@link #coolsFrom} to 1, the end of the search. */
    double temperatureOfEnd(double progress) {
        double done = Math.min(1, (progress - coolsFrom) / (1 - coolsFrom));
        return lukewarm * Math.pow(cooled / lukewarm, done);
    }

    static Settings of(Map<String, String> properties) {
        TreeSet<String> unknown = new TreeSet<>(properties.keySet());
        Settings settings = new Settings(
                Integer.parseInt(take(properties, "rungs", unknown)),
                Double.parseDouble(take(properties, "hottest", unknown)),
                Double.parseDouble(take(properties, "coldest", unknown)),
                Double.parseDouble(take(properties, "coolsFrom", unknown)),
                Double.parseDouble(take(properties, "lukewarm", unknown)),
                Double.parseDouble(take(properties, "cooled", unknown)),
                Integer.parseInt(take(properties, "mostTempered", unknown)),
                Double.parseDouble(take(properties, "hot", unknown)),
                Double.parseDouble(take(properties, "cold", unknown)),
                Integer.parseInt(take(properties, "mostLate", unknown)),
                Integer.parseInt(take(properties, "near", unknown)));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown settings of the search: " + unknown);
        }
        return settings;
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
