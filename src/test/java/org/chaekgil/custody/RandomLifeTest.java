package org.chaekgil.custody;

import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.SmallTown;
import org.chaekgil.testing.Townspeople;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever citizens, staff and vans do in whatever order, the town stays whole. Seeds and length are taken from the system properties
 * {@code chaekgil.seeds} ({@code 1-6}) and {@code chaekgil.acts}; a failure tells the seed and everything that was done.
 */
@ChaekgilTest
@CleanSlate
@Tag("database")
@DisplayName("A random life in a small town")
class RandomLifeTest {
    private static final List<LibraryId> LIBRARIES = List.of(HUB, NORTH, SOUTH, WEST);
    private static final int ACTS = Integer.getInteger("chaekgil.acts", 70);

    @Autowired
    SmallTown town;

    @Autowired
    Townspeople people;

    @Autowired
    Scanning scanning;

    @Autowired
    TaskService tasks;

    @Autowired
    MovableClock clock;

    private Random random;
    private final List<TitleId> titles = new ArrayList<>();
    private final List<ItemBarcode> books = new ArrayList<>();
    private final List<CardNumber> citizens = new ArrayList<>();
    private final List<RequestNumber> asked = new ArrayList<>();
    private final List<Tote> totes = new ArrayList<>();
    private final List<Scan> scans = new ArrayList<>();
    private final List<String> story = new ArrayList<>();

    static IntStream seeds() {
        String[] range = System.getProperty("chaekgil.seeds", "1-6").split("-");
        return IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]));
    }

    @ParameterizedTest(name = "keeps the town whole, seed {0}")
    @MethodSource("seeds")
    void staysWhole(int seed) {
        random = new Random(seed);
        settleTown();
        for (int n = 0; n < ACTS; n++) {
            try {
                act();
            } catch (Refused refused) {
                note("  refused: " + refused.getMessage());
            } catch (RuntimeException failure) {
                throw new AssertionError(told(seed), failure);
            }
            List<String> broken = town.broken();
            if (!broken.isEmpty()) {
                throw new AssertionError(told(seed) + "\nnow broken: " + broken);
            }
        }
    }

    private void settleTown() {
        town.build();
        for (String name : List.of("토지", "소나기")) {
            titles.add(town.title(name));
        }
        books.add(town.copy("N1-0001", titles.get(0), NORTH));
        books.add(town.copy("S1-0001", titles.get(0), SOUTH));
        books.add(town.copy("W1-0001", titles.get(1), WEST));
        town.closed(WEST, town.today(), town.today().plusDays(1));
        town.closed(SOUTH, town.today().plusDays(2), town.today().plusDays(8));
        for (int n = 1; n <= 4; n++) {
            citizens.add(town.citizen("CARD0" + n));
        }
    }

    private String told(int seed) {
        return "seed " + seed + ", " + story.size() + " lines:\n" + String.join("\n", story);
    }

    private void note(String line) {
        story.add(clock.instant().atZone(clock.getZone()).toLocalDateTime() + " " + line);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void act() {
        int dice = random.nextInt(100);
        if (dice < 14) {
            ask();
        } else if (dice < 45) {
            scan();
        } else if (dice < 52) {
            packAndSend();
        } else if (dice < 57) {
            arrive();
        } else if (dice < 62) {
            withRequest("cancel", r -> people.cancel(r.number()));
        } else if (dice < 66) {
            LibraryId to = one(LIBRARIES);
            withRequest("collect at " + to, r -> people.collectAt(r.number(), to));
        } else if (dice < 70) {
            RefusalReason reason = one(List.of(RefusalReason.values()));
            withRequest(
                    "refuse " + reason,
                    r -> people.refuse(r.number(), reason, r.supplying() == null ? NORTH : r.supplying()));
        } else if (dice < 78) {
            undo();
        } else if (dice < 81) {
            report();
        } else if (dice < 84) {
            LocalDate until = LocalDate.now(clock).plusDays(1 + random.nextInt(3));
            withRequest("freeze", r -> people.freeze(r.number(), until));
        } else if (dice < 85) {
            withRequest("thaw", r -> people.thaw(r.number()));
        } else if (dice < 88) {
            decide();
        } else {
            pass();
        }
    }

    private interface Wish {
        LoanRequest of(LoanRequest request);
    }

    private void withRequest(String what, Wish wish) {
        if (!asked.isEmpty()) {
            LoanRequest request = town.request(one(asked));
            note(what + ", " + request.number() + " " + request.state());
            note("  is " + wish.of(request).state());
        }
    }

    private void ask() {
        CardNumber card = one(citizens);
        TitleId title = one(titles);
        LibraryId pickup = one(LIBRARIES);
        note(card + " asks for " + title + " at " + pickup);
        RequestNumber number = town.ask(card, title, pickup);
        asked.add(number);
        note("  is " + number + " " + town.state(number));
    }

    private void scan() {
        ItemBarcode book = one(books);
        LibraryId at = random.nextInt(3) > 0 ? town.where(book) : one(LIBRARIES);
        CardNumber card = random.nextInt(4) == 0 ? one(citizens) : null;
        Tote tote = card == null && !totes.isEmpty() && random.nextInt(4) == 0 ? one(totes) : null;
        perform(new Scan(UUID.randomUUID().toString(), at, book.value(), card, tote == null ? null : tote.barcode()));
    }

    private Instruction perform(Scan scan) {
        note("scan " + scan.barcode() + " at " + scan.library() + " card " + scan.card() + " tote " + scan.tote());
        Instruction answer = scanning.scan(scan, town.staff(scan.library()));
        scans.add(scan);
        note("  answer " + answer.kind() + " " + answer.library() + " " + answer.request() + " " + answer.text());
        return answer;
    }

    /** What a library does before the van comes: the staged book into a tote, the tote sealed and often loaded. */
    private void packAndSend() {
        ItemBarcode book = one(books);
        LibraryId at = town.where(book);
        LibraryId to = town.goal(book);
        if (at.equals(to)) {
            return;
        }
        Tote tote = town.tote(at, to);
        totes.add(tote);
        note("tote " + tote.barcode() + " from " + at + " to " + to);
        perform(new Scan(UUID.randomUUID().toString(), at, book.value(), null, tote.barcode()));
        if (random.nextInt(4) > 0) {
            note("seal and load " + tote.barcode());
            town.seal(tote);
            if (random.nextBoolean()) {
                people.load(tote, at);
            }
        }
    }

    private void arrive() {
        if (totes.isEmpty()) {
            return;
        }
        Tote tote = one(totes);
        LibraryId at = random.nextInt(4) > 0 ? tote.to() : one(LIBRARIES);
        note("tote " + tote.barcode() + " arrives at " + at);
        if (random.nextBoolean()) {
            people.unload(tote, at);
        }
        note("  answer " + town.receive(tote.barcode(), at).text());
    }

    private void undo() {
        if (scans.isEmpty()) {
            return;
        }
        Scan scan = random.nextInt(4) > 0 ? scans.get(scans.size() - 1) : one(scans);
        note("undo the scan of " + scan.barcode() + " at " + scan.library());
        people.undo(scan);
        note("  undone");
    }

    private void report() {
        ItemBarcode book = one(books);
        LibraryId at = town.where(book);
        boolean damaged = random.nextInt(3) == 0;
        note(book + (damaged ? " is damaged at " : " is missing at ") + at);
        if (damaged) {
            people.damaged(book, at);
        } else {
            people.missing(book, at);
        }
    }

    private void decide() {
        List<Task> open = tasks.createTaskQuery()
                .taskDefinitionKeyIn("decideExhausted", "searchItem", "reviewMisroute", "decideDamaged")
                .orderByTaskCreateTime()
                .asc()
                .list();
        if (!open.isEmpty()) {
            Task task = one(open);
            String decision = random.nextInt(3) == 0 ? "CLOSE" : "RETRY";
            note("task " + task.getTaskDefinitionKey() + " done, " + decision);
            tasks.complete(task.getId(), Map.of("decision", decision));
        }
    }

    private void pass() {
        Supplier<Duration> some = one(List.<Supplier<Duration>>of(
                () -> Duration.ofMinutes(1 + random.nextInt(15)),
                () -> Duration.ofMinutes(1 + random.nextInt(15)),
                () -> Duration.ofHours(1 + random.nextInt(10)),
                () -> Duration.ofDays(1 + random.nextInt(4)),
                () -> Duration.ofDays(random.nextInt(5) == 0 ? 60 : 5)));
        Duration time = some.get();
        town.pass(time);
        note("later by " + time);
    }
}
