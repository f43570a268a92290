package org.chaekgil.demo.life;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.chaekgil.access.Actor;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.Instruction;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.custody.Whereabouts.ShelfLine;
import org.chaekgil.demo.life.CityRows.Copy;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.PickLine;
import org.chaekgil.request.RefusalReason;

/**
 * The staff of one library. When they sit down to it, they receive totes, clear shelves, work the pick list, pack, and seal if a van is about to
 * come; one act every few seconds. They make mistakes at the rates below.
 */
final class Desk {
    private static final Duration PACE = Duration.ofSeconds(4);
    private static final double NOT_ON_SHELF = 0.015;
    private static final double DAMAGED = 0.004;
    private static final double OTHER_REASON = 0.01;
    private static final double WRONG_BOOK = 0.01;
    private static final double FORGOTTEN = 0.02;
    private static final double NEVER_ARRIVED = 0.003;
    private static final double IN_WRONG_TOTE = 0.02;
    private static final double UNDONE = 0.005;
    private static final List<RefusalReason> REASONS = List.of(
            RefusalReason.ON_LOAN_AT_DESK,
            RefusalReason.IN_PROCESSING,
            RefusalReason.SUPPLEMENT_MISSING,
            RefusalReason.TOO_LARGE,
            RefusalReason.OTHER);

    private final Scene scene;
    private final LibraryId library;
    private final Actor staff;
    private final List<Copy> shelf;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private boolean working;
    private boolean vanComes;

    Desk(Scene scene, LibraryId library, List<Copy> shelf) {
        this.scene = scene;
        this.library = library;
        this.shelf = shelf;
        staff = Scene.desk(library);
    }

    /** Staff begin to work through what there is, unless they are at it. */
    void work() {
        if (!working) {
            working = true;
            steps.addAll(List.of(this::receive, this::clear, this::pick, this::pack, this::sealIfVanComes));
            step();
        }
    }

    /** The same, and all totes are sealed at the end. */
    void workBeforeVan() {
        vanComes = true;
        work();
    }

    private void step() {
        Runnable next = steps.poll();
        if (next == null) {
            working = false;
            if (vanComes) {
                work();
            }
            return;
        }
        try {
            next.run();
        } finally {
            scene.in(PACE, "desk", this::step);
        }
    }

    /** Done before what was still to do. */
    private <T> void first(List<T> lines, Consumer<T> act) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            T line = lines.get(i);
            steps.addFirst(() -> act.accept(line));
        }
    }

    private void receive() {
        first(scene.use().whereabouts().toReceive(library), this::open);
    }

    private void open(Tote tote) {
        // what is in it by the ledger now: a book may have turned up elsewhere meanwhile
        List<ItemBarcode> items =
                scene.use().whereabouts().tote(tote.barcode()).map(Tote::items).orElse(List.of());
        scene.scan(library, tote.barcode());
        first(items, item -> takeOut(tote.barcode(), item));
        if (scene.chance().happens(IN_WRONG_TOTE, "stray", tote.barcode())) {
            stray(tote).ifPresent(item -> steps.addFirst(() -> scene.scan(library, item)));
        }
    }

    private void takeOut(ToteBarcode tote, ItemBarcode item) {
        if (scene.chance().happens(NEVER_ARRIVED, "lost", tote, item)) {
            scene.use().reporting().missing(item, library, staff);
        } else {
            scanAndPerhapsUndo(item);
        }
    }

    /** A book that its origin put into this tote instead of the one beside it. */
    private Optional<ItemBarcode> stray(Tote tote) {
        return scene.rows().closedTotesFrom(tote.from()).stream()
                .map(scene.use().whereabouts()::tote)
                .flatMap(Optional::stream)
                .filter(other -> !other.to().equals(library) && !other.items().isEmpty())
                .map(other -> other.items().get(0))
                .findFirst();
    }

    private void scanAndPerhapsUndo(ItemBarcode item) {
        Instruction answer = scene.scan(library, item);
        if (answer.kind() != Instruction.Kind.NOTHING && scene.chance().happens(UNDONE, "undo", scene.lastScan())) {
            String scan = scene.lastScan();
            steps.addFirst(() -> scene.scan(library, item));
            steps.addFirst(() -> scene.use().undoing().undo(scan, staff));
        }
    }

    private void clear() {
        first(scene.use().whereabouts().toClear(library), (ShelfLine line) -> scanAndPerhapsUndo(line.item()));
    }

    private void pick() {
        first(scene.use().requests().pickList(library), this::pickLine);
    }

    private void pickLine(PickLine line) {
        Random random = scene.chance().of("pick", line.request(), line.barcode(), library);
        double luck = random.nextDouble();
        if (luck < FORGOTTEN) {
            return;
        }
        luck -= FORGOTTEN;
        if (luck < NOT_ON_SHELF) {
            refuse(line, RefusalReason.NOT_ON_SHELF);
        } else if (luck < NOT_ON_SHELF + DAMAGED) {
            refuse(line, RefusalReason.DAMAGED);
        } else if (luck < NOT_ON_SHELF + DAMAGED + OTHER_REASON) {
            refuse(line, Chance.one(REASONS, random));
        } else {
            if (luck > 1 - FORGOTTEN - WRONG_BOOK) {
                scene.scan(library, Chance.one(shelf, random).barcode());
            }
            scanAndPerhapsUndo(line.barcode());
        }
    }

    private void refuse(PickLine line, RefusalReason reason) {
        scene.use().refusing().refuse(line.request(), reason, staff);
    }

    private void pack() {
        Map<LibraryId, ToteBarcode> open = new TreeMap<>();
        for (Tote tote : scene.use().whereabouts().packing(library)) {
            if (tote.items().size() < scene.use().policy().toteItems()) {
                open.put(tote.to(), tote.barcode());
            }
        }
        Map<LibraryId, Integer> filled = new TreeMap<>();
        first(scene.use().whereabouts().staged(library), (ShelfLine line) -> putIn(line, open, filled));
    }

    private void putIn(ShelfLine line, Map<LibraryId, ToteBarcode> open, Map<LibraryId, Integer> filled) {
        int before = filled.merge(line.to(), 1, Integer::sum);
        if (!open.containsKey(line.to()) || before > scene.use().policy().toteItems()) {
            open.put(
                    line.to(),
                    scene.use().packing().openTote(library, line.to(), staff).barcode());
            filled.put(line.to(), 1);
        }
        scene.scan(library, line.item(), null, open.get(line.to()));
    }

    private void sealIfVanComes() {
        if (vanComes) {
            vanComes = false;
            scene.use().whereabouts().packing(library).stream()
                    .filter(tote -> !tote.items().isEmpty())
                    .forEach(tote -> scene.use().packing().seal(tote.barcode(), staff));
        }
    }
}
