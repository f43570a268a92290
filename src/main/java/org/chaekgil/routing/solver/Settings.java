package org.chaekgil.routing.solver;

import java.util.Map;
import java.util.TreeSet;

/**
 * How the search goes about it; read from the custom properties in {@code planner-config/solver.xml}. Temperatures are shares of
 * what the first plan costs per possible stop, so that they suit small days and large ones.
 *
 * @param hot the temperature at which a short annealing begins
 * @param warm that of the long one at the end
 * @param cold the last temperature of each
 * @param exploring the share of the search spent on short annealings
 * @param rounds how many of these one after the other, for up to 100 possible stops; fewer for more
 * @param near how many of the nearest places are tried as a new neighbour
 */
record Settings(double hot, double warm, double cold, double exploring, int rounds, int near) {
    Settings {
        if (!(hot > 0 && warm > 0 && cold > 0 && exploring >= 0 && exploring <= 1 && rounds >= 1 && near >= 1)) {
            throw new IllegalArgumentException("settings of the search out of range");
        }
    }

    /** Many possible stops need longer annealings, and have room for trips of all kinds in each. */
    int rounds(int possibleStops) {
        return Math.max(1, (int) Math.min(rounds, 100L * rounds / Math.max(1, possibleStops)));
    }

    static Settings of(Map<String, String> properties) {
        TreeSet<String> unknown = new TreeSet<>(properties.keySet());
        Settings settings = new Settings(
                Double.parseDouble(take(properties, "hot", unknown)),
                Double.parseDouble(take(properties, "warm", unknown)),
                Double.parseDouble(take(properties, "cold", unknown)),
                Double.parseDouble(take(properties, "exploring", unknown)),
                Integer.parseInt(take(properties, "rounds", unknown)),
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
