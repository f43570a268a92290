package org.chaekgil.courier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chaekgil.network.LibraryId;
import org.chaekgil.routing.DeliveryDay.Consignment;

/** Collects items into consignments: one for each origin, destination, kind, promise and ready time, with an id that says so. */
class Consigned {
    /** So much dearer is a day's delay that a van is sent rather than wait: 1 million won an item at the usual price. */
    private static final int URGENT_WEIGHT = 500;

    enum Kind {
        URGENT(URGENT_WEIGHT),
        REQUEST(2),
        PICK(2),
        RETURN(1),
        EXPECTED(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        private String inId() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Key(String from, LibraryId to, Kind kind, int due, int ready) {
        String id() {
            String time = ready == 0 ? "" : "@%02d:%02d".formatted(ready / 3600, ready / 60 % 60);
            return "%s-%s/%s%+d%s".formatted(from, to, kind.inId(), due, time);
        }
    }

    /** Whether the consignment with that id has to arrive today whatever it costs. */
    static boolean urgent(String id) {
        return id.contains("/" + Kind.URGENT.inId());
    }

    private record Cell(LibraryId from, LibraryId to) {}

    private final Map<Key, Integer> items = new LinkedHashMap<>();
    private final Map<Cell, Integer> cells = new LinkedHashMap<>();

    /** @param ready seconds of the day, in whole minutes */
    void add(LibraryId from, LibraryId to, Kind kind, int due, int ready, int count) {
        if (!from.equals(to) && count > 0) {
            add(from.value(), to, kind, due, ready, count);
            cells.merge(new Cell(from, to), count, Integer::sum);
        }
    }

    /** On board of a van that is under way. */
    void addOnBoard(String van, LibraryId to, Kind kind, int due, int count) {
        add(van, to, kind, due, 0, count);
    }

    private void add(String from, LibraryId to, Kind kind, int due, int ready, int count) {
        items.merge(new Key(from, to, kind, due, ready / 60 * 60), count, Integer::sum);
    }

    int between(LibraryId from, LibraryId to) {
        return cells.getOrDefault(new Cell(from, to), 0);
    }

    List<Consignment> consignments() {
        List<Consignment> all = new ArrayList<>();
        items.forEach((key, count) -> all.add(new Consignment(
                key.id(), key.from(), key.to().value(), count, key.ready(), key.due(), key.kind().weight)));
        all.sort(java.util.Comparator.comparing(Consignment::id));
        return all;
    }
}
