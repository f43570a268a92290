package org.chaekgil.demo.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chaekgil.access.Actor;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripStop;
import org.chaekgil.demo.life.CityRows.Copy;
import org.chaekgil.demo.life.CityRows.Lent;
import org.chaekgil.demo.life.CityRows.Wish;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.PlacingRequest;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RequestState;

/**
 * What happens to the first few citizens of the demo, so that every state of a request has somebody in it when visitors come. Told in README;
 * the first citizen alone has a book that is READY, one on loan, one on a van and one that is waited for.
 */
final class Stories implements CityLife.Happening {
    static final Set<String> CARDS =
            IntStream.rangeClosed(1, 16).mapToObj("JJ%06d"::formatted).collect(Collectors.toUnmodifiableSet());

    private static final LibraryId HUB = new LibraryId("M01");
    /** Open on every day of the week. */
    private static final LibraryId DAILY = new LibraryId("S02");

    private static final LibraryId ELSEWHERE = new LibraryId("M02");
    /** Opens at 14:00 only. */
    private static final LibraryId AFTERNOONS = new LibraryId("S22");

    private static final int NOVEMBER = 11;
    private Scene scene;
    private Today today;
    private Instant from;

    @Override
    public void note(Scene stage, Citizens citizens, Today day, Instant after) {
        scene = stage;
        today = day;
        from = after;
        switch (day.day().getMonthValue() == NOVEMBER ? day.day().getDayOfMonth() : 0) {
            case 16 -> monday();
            case 17 -> tuesday();
            case 19 -> thursday();
            case 20 -> friday();
            case 21 -> localHold(1, HUB, 10, () -> collect(1, HUB));
            case 22 -> localHold(1, HUB, 14, null);
            case 23 -> lastEve();
            case 24 -> today();
            default -> {
                // nothing to tell
            }
        }
    }

    private void monday() {
        localHold(8, DAILY, 10, null);
        localHold(9, DAILY, 11, () -> collect(9, DAILY));
    }

    private void tuesday() {
        localHold(11, DAILY, 10, () -> collect(11, DAILY));
        localHold(12, DAILY, 11, () -> collect(12, DAILY));
    }

    private void thursday() {
        at(11, 0, () -> lent(9).ifPresent(l -> scene.use().reporting().missing(l.item(), DAILY, Scene.desk(DAILY))));
        at(11, 30, () -> lent(11).ifPresent(l -> scene.scan(DAILY, l.item())));
    }

    private void friday() {
        TitleId rare = rarest(scene);
        at(9, 40, () -> ask(1, rare, HUB));
        at(9, 50, () -> ask(2, rare, DAILY));
        at(10, 0, () -> {
            LoanRequest waits = ask(3, rare, DAILY);
            scene.use().freezing().freeze(waits.number(), LocalDate.of(2026, 12, 1), citizen(3));
        });
        at(11, 0, () -> {
            LoanRequest unwanted = ask(5, freeCopy(ELSEWHERE, DAILY, 5), DAILY);
            scene.use().cancelling().cancel(unwanted.number(), citizen(5));
        });
    }

    private void lastEve() {
        localHold(6, DAILY, 14, null);
        at(11, 0, () -> {
            LoanRequest hopeless = refused(10, DAILY, ELSEWHERE);
            decide("decideExhausted", hopeless, Map.of("decision", "CLOSE"));
        });
        at(11, 10, () -> {
            LoanRequest overLimit = askForSuspended(142);
            decide("reviewRequest", overLimit, Map.of("accepted", false, "reason", "SUSPENDED"));
        });
    }

    private void today() {
        at(8, 40, () -> onVanToday(1));
        at(9, 12, () -> refused(5, DAILY, ELSEWHERE));
        at(9, 15, () -> askForSuspended(141));
        at(9, 20, () -> ask(10, freeCopy(AFTERNOONS, null, 10), HUB));
        at(9, 30, () -> lent(12).ifPresent(l -> scene.scan(ELSEWHERE, l.item())));
        at(9, 56, () -> {
            LoanRequest fresh = ask(11, freeCopy(ELSEWHERE, null, 11), HUB);
            scene.scan(ELSEWHERE, fresh.item());
        });
        // so late that nobody has cleared the shelf when visitors come
        at(9, 58, () -> wish(6, DAILY, RequestState.READY)
                .ifPresent(w -> scene.use().cancelling().cancel(w.number(), citizen(6))));
    }

    /** A copy of the library itself: picked twenty minutes later, collected in the afternoon if at all. */
    private void localHold(int citizen, LibraryId library, int hour, Runnable later) {
        at(hour, 0, () -> ask(citizen, freeCopy(library, null, citizen * 3 + hour), library));
        at(hour, 20, () -> wish(citizen, library, RequestState.TO_PICK).ifPresent(w -> scene.scan(library, w.item())));
        if (later != null) {
            at(15, 30, later);
        }
    }

    private void collect(int citizen, LibraryId library) {
        wish(citizen, library, RequestState.READY).ifPresent(w -> scene.scan(library, w.item(), w.card(), null));
    }

    /** A copy that is picked up early this morning by a van that comes to the pickup library only later. */
    private void onVanToday(int citizen) {
        for (Trip trip : scene.use().trips().on(today.day())) {
            List<TripStop> stops = trip.stops();
            Optional<TripStop> early = stops.stream()
                    .filter(s -> s.starts().isAfter(LocalTime.of(9, 12))
                            && s.leaves().isBefore(LocalTime.of(9, 55)))
                    .filter(s -> !today.opens(s.library()).isAfter(LocalTime.of(9, 0)))
                    .findFirst();
            Optional<TripStop> late = stops.stream()
                    .filter(s -> s.starts().isAfter(LocalTime.of(10, 5)))
                    .reduce((first, second) -> second);
            if (trip.wave().equals("AM") && early.isPresent() && late.isPresent()) {
                ask(
                        citizen,
                        freeCopy(early.get().library(), late.get().library(), citizen),
                        late.get().library());
                return;
            }
        }
        ask(citizen, freeCopy(ELSEWHERE, DAILY, citizen), DAILY);
    }

    /** The one library that has this copy says no. */
    private LoanRequest refused(int citizen, LibraryId pickup, LibraryId supplier) {
        LoanRequest request = ask(citizen, freeCopy(supplier, pickup, citizen), pickup);
        return scene.use().refusing().refuse(request.number(), RefusalReason.NOT_FOR_LOAN, Scene.desk(supplier));
    }

    private LoanRequest askForSuspended(int citizen) {
        Copy copy = freeCopy(DAILY, null, citizen);
        return scene.use()
                .placing()
                .place(new PlacingRequest.Wish(card(citizen), copy.title(), null, DAILY, true), Scene.desk(DAILY));
    }

    private void decide(String task, LoanRequest request, Map<String, Object> answer) {
        scene.use().work().waiting(task).stream()
                .filter(waiting -> waiting.key().equals(request.number().value()))
                .forEach(waiting -> scene.use().work().complete(waiting, answer));
    }

    private LoanRequest ask(int citizen, Copy copy, LibraryId pickup) {
        return ask(scene, citizen, copy, pickup);
    }

    private static LoanRequest ask(Scene scene, int citizen, Copy copy, LibraryId pickup) {
        PlacingRequest.Wish wish = new PlacingRequest.Wish(card(citizen), null, copy.barcode(), pickup, false);
        return scene.use().placing().place(wish, citizen(citizen));
    }

    private LoanRequest ask(int citizen, TitleId title, LibraryId pickup) {
        return scene.use()
                .placing()
                .place(new PlacingRequest.Wish(card(citizen), title, null, pickup, false), citizen(citizen));
    }

    private Copy freeCopy(LibraryId home, LibraryId notAt, int which) {
        return freeCopy(scene, home, notAt, which);
    }

    /** @param which different numbers give different works, as a rule */
    private static Copy freeCopy(Scene scene, LibraryId home, LibraryId notAt, int which) {
        List<Copy> shelf = scene.rows().stock().get(home).stream()
                .filter(Copy::lendable)
                .filter(Copy::travels)
                .toList();
        Set<TitleId> there = notAt == null
                ? Set.of()
                : scene.rows().stock().get(notAt).stream().map(Copy::title).collect(Collectors.toSet());
        return IntStream.range(0, shelf.size())
                .mapToObj(i -> shelf.get((i + which) % shelf.size()))
                .filter(copy -> !there.contains(copy.title()) && scene.free(copy.barcode()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Wish> wish(int citizen, LibraryId library, RequestState state) {
        return wish(scene, citizen, library, state);
    }

    private static Optional<Wish> wish(Scene scene, int citizen, LibraryId library, RequestState state) {
        return scene.rows().wishes(state).stream()
                .filter(w -> w.card().equals(card(citizen)) && w.pickup().equals(library))
                .findFirst();
    }

    private Optional<Lent> lent(int citizen) {
        return scene.rows().lent(scene.now()).stream()
                .filter(l -> l.card().equals(card(citizen)))
                .findFirst();
    }

    private void at(int hour, int minute, Runnable act) {
        Instant moment = today.at(LocalTime.of(hour, minute));
        if (moment.isAfter(from)) {
            scene.agenda().at(moment, "story", act);
        }
    }

    /** A book asked for and collected on that day, and kept too long. */
    static void overdue(Scene scene, LocalDate day) {
        scene.clock().moveTo(at(day, 10, 0));
        Copy copy = freeCopy(scene, DAILY, null, 4);
        ask(scene, 4, copy, DAILY);
        scene.clock().moveTo(at(day, 10, 20));
        scene.scan(DAILY, copy.barcode());
        scene.clock().moveTo(at(day, 15, 0));
        scene.scan(DAILY, copy.barcode(), card(4), null);
    }

    /** All copies of the rarest work are borrowed, so that whoever asks for it has to wait. */
    static void lendWholeTitle(Scene scene, LocalDate day) {
        TitleId rare = rarest(scene);
        int citizen = 13;
        scene.clock().moveTo(at(day, 11, 0));
        for (Map.Entry<LibraryId, List<Copy>> shelf : scene.rows().stock().entrySet()) {
            for (Copy copy : shelf.getValue()) {
                if (copy.title().equals(rare)) {
                    scene.scan(shelf.getKey(), copy.barcode(), card(citizen), null);
                    citizen = citizen == 16 ? 13 : citizen + 1;
                }
            }
        }
    }

    /** The work with the fewest copies among those whose copies all may travel. */
    private static TitleId rarest(Scene scene) {
        Map<TitleId, List<Copy>> copies = scene.rows().stock().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Copy::title));
        return copies.entrySet().stream()
                .filter(title -> title.getValue().stream().allMatch(Copy::travels))
                .min(Comparator.<Map.Entry<TitleId, List<Copy>>>comparingInt(
                                title -> title.getValue().size())
                        .thenComparing(title -> title.getKey().value()))
                .orElseThrow()
                .getKey();
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute)
                .atZone(org.chaekgil.network.OpeningCalendar.ZONE)
                .toInstant();
    }

    private static CardNumber card(int citizen) {
        return new CardNumber("JJ%06d".formatted(citizen));
    }

    private static Actor citizen(int citizen) {
        return Scene.citizen(card(citizen));
    }
}
