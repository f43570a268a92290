package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.SmallTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The first act has done its work and not yet committed when the second begins; both must succeed at the first try. */
@ChaekgilTest
@CleanSlate
@DisplayName("A tote moves while another person scans, and")
class ToteOpenedMeanwhileTest {
    @Autowired
    SmallTown town;

    @Autowired
    MovingTotes moving;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private ItemBarcode book;
    private Tote tote;

    @BeforeEach
    void sealedTote() {
        town.build();
        book = town.copy("N1-0001", town.title("토지"), NORTH);
        tote = town.tote(SOUTH, NORTH);
        town.putInto(tote.barcode(), SOUTH, book);
        tote = town.seal(tote);
    }

    @AfterEach
    void allHolds() {
        assertThat(town.broken()).isEmpty();
    }

    private <T> T during(Runnable first, Callable<T> second) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<T> answer = transaction.execute(status -> {
                first.run();
                Future<T> started = other.submit(second);
                while (!started.isDone() && waiting() == 0) {
                    LockSupport.parkNanos(1_000_000);
                }
                return started;
            });
            return answer.get(30, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }
    }

    private int waiting() {
        return sql.sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("a book out of it is scanned as the tote is opened: it is shelved")
    void opened() throws Exception {
        Instruction answer = during(() -> town.receive(tote.barcode(), NORTH), () -> town.scan(NORTH, book));
        assertThat(answer.kind()).isEqualTo(Instruction.Kind.SHELVE);
        assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
    }

    @Test
    @DisplayName("it is opened as the driver takes it on board: it stands where it was opened")
    void boarded() throws Exception {
        during(
                () -> moving.load(List.of(tote.barcode()), "V1", SOUTH, town.staff(SOUTH)),
                () -> town.receive(tote.barcode(), NORTH));
        assertThat(sql.sql("select library from tote_custody where until is null")
                        .query(String.class)
                        .single())
                .isEqualTo(NORTH.value());
    }
}
