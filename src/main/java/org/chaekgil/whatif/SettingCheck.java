package org.chaekgil.whatif;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.Wave;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.whatif.Setting.Opening;
import org.chaekgil.whatif.Setting.VanGroup;

/** Refuses in words, with BAD_INPUT, what nobody could drive. The first detail of each refusal is the column that is meant. */
final class SettingCheck {
    static final int MOST_VANS = 50;
    static final int MOST_WAVES = 6;
    private static final int MOST_OPENINGS = 200;
    private static final int MOST_ITEMS = 100_000;
    private static final int LONGEST_SORTING = 600;
    private static final int MOST_GRAMS = 5_000;
    private static final int LONGEST_ID = 20;
    /** Thousandths of a won: a thousand million won. */
    private static final long DEAREST = 1_000_000_000_000L;

    private final String column;
    private final Setting setting;

    private SettingCheck(Column column, Setting setting) {
        this.column = column.name();
        this.setting = setting;
    }

    static void refuseUnsound(Column column, Setting setting, Set<LibraryId> libraries) {
        new SettingCheck(column, setting).refuse(libraries);
    }

    private void refuse(Set<LibraryId> libraries) {
        waves();
        vans();
        known(setting.hub(), libraries);
        openings(libraries);
        DeliveryDay.Costs costs = setting.costs();
        if (LongStream.of(
                        costs.perSecond(),
                        costs.perMetre(),
                        costs.perTrip(),
                        costs.perItemNight(),
                        costs.perItemDayLate())
                .anyMatch(cost -> cost < 0 || cost > DEAREST)) {
            throw refused("whatif.refused.price");
        }
        if (!within(setting.gramsPerKilometre(), 0, MOST_GRAMS)) {
            throw refused("whatif.refused.grams", MOST_GRAMS);
        }
    }

    private void waves() {
        List<Wave> waves = setting.waves();
        if (waves.isEmpty() || waves.size() > MOST_WAVES) {
            throw refused("whatif.refused.noWaves", MOST_WAVES);
        }
        Set<String> ids = new HashSet<>();
        Wave before = null;
        for (Wave wave : waves) {
            String id = wave.id();
            if (id == null || id.isBlank() || id.length() > LONGEST_ID || !ids.add(id)) {
                throw refused("whatif.refused.waveId");
            }
            if (!wave.start().isBefore(wave.end())) {
                throw refused("whatif.refused.waveEnds", wave.start(), wave.end());
            }
            if (before != null && wave.start().isBefore(before.end())) {
                throw refused("whatif.refused.waveOrder", wave.start(), before.end());
            }
            if (!within(wave.sortMinutes(), 0, LONGEST_SORTING)) {
                throw refused("whatif.refused.sorting", LONGEST_SORTING);
            }
            before = wave;
        }
    }

    private void vans() {
        long all = 0;
        Set<String> waves = new HashSet<>(setting.waves().stream().map(Wave::id).toList());
        for (VanGroup group : setting.vans()) {
            if (!within(group.count(), 0, MOST_VANS) || !within(group.capacity(), 1, MOST_ITEMS)) {
                throw refused("whatif.refused.van", MOST_VANS, MOST_ITEMS);
            }
            if (group.count() > 0 && group.waves().isEmpty()) {
                throw refused("whatif.refused.idleVan", group.count(), group.capacity());
            }
            if (!waves.containsAll(group.waves())) {
                throw refused("whatif.refused.vanWave", String.join(", ", group.waves()));
            }
            all += group.count();
        }
        if (all == 0) {
            throw refused("whatif.refused.noVans");
        }
        if (all > MOST_VANS) {
            throw refused("whatif.refused.van", MOST_VANS, MOST_ITEMS);
        }
    }

    private void openings(Set<LibraryId> libraries) {
        Set<List<Object>> told = new HashSet<>();
        if (setting.openings().size() > MOST_OPENINGS) {
            throw refused("whatif.refused.openings", MOST_OPENINGS);
        }
        for (Opening opening : setting.openings()) {
            known(opening.library(), libraries);
            if (opening.closed() != (opening.closes() == null)
                    || !opening.closed() && !opening.opens().isBefore(opening.closes())) {
                throw refused("whatif.refused.hours", opening.library());
            }
            if (!told.add(Arrays.asList(opening.library(), opening.weekday()))) {
                throw refused("whatif.refused.openingTwice", opening.library());
            }
        }
    }

    private void known(LibraryId library, Set<LibraryId> libraries) {
        if (library == null || !libraries.contains(library)) {
            throw refused("whatif.refused.library", library == null ? "-" : library);
        }
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }

    /** Details as text: numbers and times are said as they were sent. */
    private Refused refused(String sentence, Object... details) {
        return Refused.saying(
                sentence,
                Code.BAD_INPUT,
                LongStream.rangeClosed(0, details.length)
                        .mapToObj(n -> n == 0 ? column : String.valueOf(details[(int) n - 1]))
                        .toArray());
    }
}
