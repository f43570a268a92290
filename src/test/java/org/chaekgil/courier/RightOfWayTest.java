package org.chaekgil.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RightOfWayTest {
    private final RightOfWay way = new RightOfWay();

    @Test
    @DisplayName("A search stands still while the rest of a day is planned, and goes on when that is over")
    void standsStill() throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        CompletableFuture<Boolean> search = way.first(() -> {
            CompletableFuture<Boolean> begun = CompletableFuture.supplyAsync(() -> way.cancelled(lookedAt(twice)));
            assertThat(reached(twice)).as("it looks again and again").isTrue();
            assertThat(begun).isNotDone();
            return begun;
        });

        assertThat(search.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    @DisplayName("A search that is cancelled meanwhile ends at once")
    void cancelled() throws Exception {
        AtomicBoolean cancelled = new AtomicBoolean();
        boolean answer = way.first(() -> {
            CompletableFuture<Boolean> search = CompletableFuture.supplyAsync(() -> way.cancelled(cancelled::get));
            cancelled.set(true);
            return search.orTimeout(10, TimeUnit.SECONDS).join();
        });

        assertThat(answer).isTrue();
    }

    private static BooleanSupplier lookedAt(CountDownLatch looks) {
        return () -> {
            looks.countDown();
            return false;
        };
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
