package org.chaekgil.access.jdbc;

import org.chaekgil.access.LostRace;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Deadlocks, serialization failures and lock timeouts of the database, also when wrapped on their way up. */
@Component
class DatabaseLostRace implements LostRace {
    @Override
    public boolean is(RuntimeException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }
}
