package org.chaekgil.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.custody.Instruction;
import org.chaekgil.demo.life.CityRows.Copy;
import org.chaekgil.demo.life.CityRows.Lent;
import org.chaekgil.demo.life.CityRows.Wish;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.PlacingRequest;
import org.chaekgil.request.RequestState;

/** What citizens do: ask, change their minds, collect, borrow from shelves, and bring books back, often elsewhere. */
final class Citizens {
    private static final LocalTime FIRST = LocalTime.of(9, 5);
    private static final LocalTime LAST = LocalTime.of(21, 30);
    private static final Duration LOOKING_IN = Duration.ofMinutes(15);
    private static final Duration SHORTEST_LOAN = Duration.ofHours(2);
    private static final int TRIES = 8;
    private static final RequestState[] BEFORE_LOAN = {
        RequestState.QUEUED,
        RequestState.AWAITING_OPENING,
        RequestState.TO_PICK,
        RequestState.PICKED,
        RequestState.IN_TRANSIT,
        RequestState.READY
    };

    private final Scene scene;
    private final List<CardNumber> cards;
    private final SortedMap<LibraryId, List<Copy>> stock;
    private final Weighted<TitleId> titles = new Weighted<>();
    private Today today;

    Citizens(Scene scene) {
        this.scene = scene;
        cards = scene.rows().cards().stream()
                .filter(card -> !scene.plan().aloof().contains(card.value()))
                .toList();
        stock = scene.rows().stock();
        // popular works have more copies, and are asked for more often still
        for (Map.Entry<TitleId, Integer> title : scene.rows().titles().entrySet()) {
            titles.add(title.getKey(), Math.pow(title.getValue(), 1.5));
        }
    }

    /** Notes what citizens will do on that day, from that moment on. */
    void plan(Today day, Instant from) {
        today = day;
        DayLoad load = scene.plan().load().apply(day.day());
        repeat(load.requests(), "request", LocalTime.of(7, 0), LocalTime.of(22, 30), from, this::ask);
        repeat(load.walkIns(), "walkIn", FIRST, LAST, from, this::borrow);
        repeat(load.crossReturns(), "crossReturn", FIRST, LAST, from, this::returnElsewhere);
        repeat(load.homeReturns(), "homeReturn", FIRST, LAST, from, this::returnHome);
        repeat(load.requests() / 30, "cancel", FIRST, LAST, from, this::cancel);
        repeat(load.requests() / 50, "changePickup", FIRST, LAST, from, this::changePickup);
        repeat(load.requests() / 60, "freeze", FIRST, LAST, from, this::freeze);
        repeat(load.walkIns() / 100, "renew", FIRST, LAST, from, this::renew);
        repeat(load.requests() / 150, "lose", FIRST, LAST, from, this::lose);
        for (LocalTime t = FIRST; t.isBefore(LAST); t = t.plus(LOOKING_IN)) {
            note("collect", day.at(t), from, this::collect);
        }
    }

    /** Most of it while libraries are open in the daytime, some before and after. */
    private void repeat(int times, String what, LocalTime first, LocalTime last, Instant from, Act act) {
        for (int i = 0; i < times; i++) {
            Random random = scene.chance().of(today.day(), what, i);
            boolean daytime = random.nextDouble() < 0.8;
            Instant at = daytime
                    ? today.between(LocalTime.of(9, 20), LocalTime.of(17, 45), random)
                    : today.between(first, last, random);
            note(what, at, from, () -> act.by(random));
        }
    }

    private void note(String what, Instant at, Instant from, Runnable act) {
        if (at.isAfter(from)) {
            scene.agenda().at(at, what, act);
        }
    }

    private interface Act {
        void by(Random random);
    }

    private void ask(Random random) {
        CardNumber card = Chance.one(cards, random);
        TitleId title = titles.one(random);
        LibraryId pickup = random.nextDouble() < 0.8 ? usual(card) : anywhere(random);
        boolean staffAsk = random.nextDouble() < 0.02;
        scene.use()
                .placing()
                .place(
                        new PlacingRequest.Wish(card, title, null, pickup, staffAsk),
                        staffAsk ? Scene.desk(pickup) : Scene.citizen(card));
    }

    /** Where the person usually goes: near home, so always the same. */
    LibraryId usual(CardNumber card) {
        return anywhere(scene.chance().of("usual", card));
    }

    private LibraryId anywhere(Random random) {
        Weighted<LibraryId> all = new Weighted<>();
        stock.forEach((library, copies) -> all.add(library, copies.size()));
        return all.one(random);
    }

    private void borrow(Random random) {
        Optional<LibraryId> library = today.visited(scene.now(), null, random);
        for (int i = 0; i < TRIES && library.isPresent(); i++) {
            Copy copy = Chance.one(stock.get(library.get()), random);
            CardNumber card = Chance.one(cards, random);
            if (copy.lendable() && scene.free(copy.barcode())) {
                Instruction answer = scene.scan(library.get(), copy.barcode(), card, null);
                if (answer.kind() == Instruction.Kind.HAND_OVER) {
                    return;
                }
            }
        }
    }

    private void returnElsewhere(Random random) {
        one(lent(), random).ifPresent(lent -> today.visited(scene.now(), lent.home(), random)
                .ifPresent(library -> scene.scan(library, lent.item())));
    }

    private void returnHome(Random random) {
        List<Lent> all = lent();
        for (int i = 0; i < TRIES; i++) {
            Optional<Lent> lent = one(all, random).filter(l -> today.open(l.home(), scene.now()));
            if (lent.isPresent()) {
                scene.scan(lent.get().home(), lent.get().item());
                return;
            }
        }
    }

    private List<Lent> lent() {
        return scene.rows().lent(scene.now().minus(SHORTEST_LOAN)).stream()
                .filter(l -> !scene.plan().aloof().contains(l.card().value()))
                .toList();
    }

    private static <T> Optional<T> one(List<T> all, Random random) {
        return all.isEmpty() ? Optional.empty() : Optional.of(Chance.one(all, random));
    }

    private void renew(Random random) {
        one(lent(), random)
                .filter(l -> today.open(l.home(), scene.now()))
                .ifPresent(l -> scene.scan(l.home(), l.item(), l.card(), null));
    }

    private void lose(Random random) {
        one(lent(), random)
                .filter(l -> l.request() != null)
                .ifPresent(l -> scene.use().reporting().missing(l.item(), l.home(), Scene.desk(l.home())));
    }

    /** Whoever has been told comes in hours or days, a few never. */
    private void collect() {
        for (Wish wish : scene.rows().wishes(RequestState.READY)) {
            boolean comes = !scene.plan().aloof().contains(wish.card().value())
                    && !scene.now().isBefore(wish.readyAt().plus(comesAfter(wish)))
                    && today.open(wish.pickup(), scene.now());
            if (comes) {
                scene.scan(wish.pickup(), wish.item(), wish.card(), null);
            }
        }
    }

    private Duration comesAfter(Wish wish) {
        Random random = scene.chance().of("comes", wish.number());
        double kind = random.nextDouble();
        if (kind < 0.08) {
            return Duration.ofDays(365);
        }
        int hours = kind < 0.5 ? 1 + random.nextInt(7) : kind < 0.85 ? 8 + random.nextInt(24) : 32 + random.nextInt(48);
        return Duration.ofHours(hours);
    }

    private void cancel(Random random) {
        wish(random, BEFORE_LOAN).ifPresent(w -> scene.use().cancelling().cancel(w.number(), Scene.citizen(w.card())));
    }

    private void changePickup(Random random) {
        LibraryId to = anywhere(random);
        wish(random, BEFORE_LOAN)
                .ifPresent(w -> scene.use().changingPickup().change(w.number(), to, Scene.citizen(w.card())));
    }

    private void freeze(Random random) {
        wish(random, RequestState.QUEUED).ifPresent(w -> scene.use()
                .freezing()
                .freeze(w.number(), today.day().plusDays(1 + random.nextInt(10)), Scene.citizen(w.card())));
    }

    private Optional<Wish> wish(Random random, RequestState... states) {
        List<Wish> wishes = scene.rows().wishes(states).stream()
                .filter(w -> !scene.plan().aloof().contains(w.card().value()))
                .toList();
        return one(wishes, random);
    }
}
