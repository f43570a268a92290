package org.chaekgil.access.jdbc;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.LostRace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class RetryingAttempts implements Attempts {
    private static final Logger log = LoggerFactory.getLogger(RetryingAttempts.class);
    private static final int TRIES = 4;
    private static final long PAUSE_NANOS = 20_000_000;

    private final List<LostRace> lostRaces;

    RetryingAttempts(List<LostRace> lostRaces) {
        this.lostRaces = lostRaces;
    }

    @Override
    public <T> T run(Supplier<T> act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // a failed statement has spoilt the outer transaction already: only its owner can begin again
            return act.get();
        }
        for (int tried = 1; ; tried++) {
            try {
                return act.get();
            } catch (RuntimeException failure) {
                if (tried == TRIES || lostRaces.stream().noneMatch(race -> race.is(failure))) {
                    throw failure;
                }
                log.debug("Lost a race, try {} of {}", tried, TRIES, failure);
                pause(tried);
            }
        }
    }

    /** Random, so that those who met once do not meet again in step; at most 40, 80, 160 milliseconds. */
    private static void pause(int tried) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS / 4, PAUSE_NANOS << tried));
    }
}
