package org.chaekgil.routing.solver;

import java.util.Map;
import java.util.TreeSet;

/**
 * How the search goes about it; read from the custom properties in {@code planner-config/solver.xml}. Temperatures are shares of
 * what the first plan costs per possible stop, so that they suit small days and large ones.
 *
 * @param hot the temperature at which an annealing from the first plan begins
 * @param warm that of one from a good plan or a child of two
 * @param cold the last temperature of each
 * @param coldest that of an annealing which is the only one
 * @param exploring the share of the search spent on annealings from the first plan
 * @param rounds how many of these one after the other, for up to 100 possible stops; fewer for more
 * @param children how many from children after them, in the same way
 * @param near how many of the nearest places are tried as a new neighbour
 */
record Settings(
        double hot, double warm, double cold, double coldest, double exploring, int rounds, int children, int near) {
    Settings {
        boolean temperatures = hot > 0 && warm > 0 && cold > 0 && coldest > 0;
        if (!(temperatures && exploring >= 0 && exploring <= 1 && rounds >= 1 && children >= 1 && near >= 1)) {
            throw new IllegalArgumentException("settings of the search out of range");
        }
    }

    /** Many possible stops need longer annealings, and have room for trips of all kinds in each. */
    int rounds(int possibleStops) {
        return Math.max(1, fewer(rounds, possibleStops));
    }

    /** None where there is but one annealing: there its length is worth more than a second one. */
    int children(int possibleStops) {
        return fewer(rounds, possibleStops) < 1 ? 0 : Math.max(1, fewer(children, possibleStops));
    }

    private static int fewer(int annealings, int possibleStops) {
        return (int) Math.min(annealings, 100L * annealings / Math.max(1, possibleStops));
    }

    static Settings of(Map<String, String> properties) {
        TreeSet<String> unknown = new TreeSet<>(properties.keySet());
        Settings settings = new Settings(
                Double.parseDouble(take(properties, "hot", unknown)),
                Double.parseDouble(take(properties, "warm", unknown)),
                Double.parseDouble(take(properties, "cold", unknown)),
                Double.parseDouble(take(properties, "coldest", unknown)),
                Double.parseDouble(take(properties, "exploring", unknown)),
                Integer.parseInt(take(properties, "rounds", unknown)),
                Integer.parseInt(take(properties, "children", unknown)),
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
