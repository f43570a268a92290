package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.chaekgil.access.Attempts;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each act is tried again after a lost race, as the web does. */
@Tag("database")
@DisplayName("At the same moment")
class AtOnceTest extends OneBookStory {
    @Autowired
    Attempts attempts;

    @Autowired
    Scanning scanning;

    @Autowired
    LoanRequests requests;

    private <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(acts.size());
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (Callable<T> act : acts) {
                answers.add(people.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return attempts.run(() -> {
                        try {
                            return act.call();
                        } catch (RuntimeException e) {
                            throw e;
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
                }));
            }
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                try {
                    all.add(answer.get(120, TimeUnit.SECONDS));
                } catch (ExecutionException e) {
                    throw new AssertionError("an act failed", e.getCause());
                }
            }
            return all;
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    @DisplayName("fifty citizens ask for the last copy: one gets it, 49 queue in the order of their numbers")
    void fifty() throws Exception {
        List<CardNumber> cards = new ArrayList<>(List.of(kim, lee));
        IntStream.rangeClosed(3, 50).forEach(n -> cards.add(town.citizen("CARD%02d".formatted(n))));
        List<RequestNumber> numbers = atOnce(cards.stream()
                .<Callable<RequestNumber>>map(c -> () -> town.ask(c, title, SOUTH))
                .toList());
        List<RequestNumber> inOrder = numbers.stream()
                .sorted(Comparator.comparing(RequestNumber::value))
                .toList();
        assertThat(inOrder).hasSize(50).doesNotHaveDuplicates();
        assertThat(count("allocation where ended_at is null")).isOne();
        is(inOrder.get(0), RequestState.TO_PICK);
        for (int place = 1; place < 50; place++) {
            is(inOrder.get(place), RequestState.QUEUED);
            assertThat(requests.queuePosition(inOrder.get(place))).isEqualTo(place);
        }
    }

    @RepeatedTest(5)
    @DisplayName("the same scan arrives twice: one effect, the same answer")
    void sameScan() throws Exception {
        RequestNumber request = kimAsks();
        Scan scan = new Scan(UUID.randomUUID().toString(), NORTH, book.value(), null, null);
        Callable<Instruction> act = () -> scanning.scan(scan, town.staff(NORTH));
        List<Instruction> answers = atOnce(List.of(act, act));
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        assertThat(answers.get(0).kind()).isEqualTo(Instruction.Kind.TOTE);
        is(request, RequestState.PICKED);
        assertThat(sql.sql("select count(*) from custody where item = ?")
                        .param(book.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        // and once more later
        assertThat(scanning.scan(scan, town.staff(NORTH))).isEqualTo(answers.get(0));
        assertThat(count("leg")).isOne();
    }

    @RepeatedTest(5)
    @DisplayName("one book is scanned at two libraries: both get an instruction, the book is in one place")
    void twoLibraries() throws Exception {
        RequestNumber request = kimAsks();
        List<Instruction> answers = atOnce(List.of(() -> town.scan(HUB, book), () -> town.scan(WEST, book)));
        assertThat(answers).allSatisfy(i -> assertThat(i.library()).isEqualTo(SOUTH));
        is(request, RequestState.PICKED);
        assertThat(town.place(book)).isIn("MISROUTED H1", "MISROUTED W1");
        assertThat(count("incident where kind = 'MISROUTE'")).isOne();
    }

    @RepeatedTest(5)
    @DisplayName("a request is cancelled and its book picked: the book is on its shelf or on its way, and goes home")
    void cancelAndScan() throws Exception {
        RequestNumber request = kimAsks();
        atOnce(List.<Callable<Object>>of(() -> people.cancel(request, kim), () -> town.scan(NORTH, book)));
        is(request, RequestState.CANCELLED);
        assertThat(town.place(book)).isIn("ON_SHELF N1", "STAGED N1");
        town.scan(NORTH, book);
        assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
    }

    @RepeatedTest(3)
    @DisplayName("two citizens with cards are given the same book: one has it")
    void twoCards() throws Exception {
        atOnce(List.of(() -> town.handOver(NORTH, book, kim), () -> town.handOver(WEST, book, lee)));
        assertThat(count("loan where returned_at is null")).isOne();
    }
}
