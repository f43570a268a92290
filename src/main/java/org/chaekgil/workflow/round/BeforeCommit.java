package org.chaekgil.workflow.round;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.chaekgil.network.LibraryId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The libraries that a transaction has touched, each looked at once when the transaction is about to commit. */
class BeforeCommit {
    /** The current transaction's libraries; {@code look} is called for each, in it. */
    SortedSet<LibraryId> in(Consumer<LibraryId> look) {
        Touched touched = (Touched) TransactionSynchronizationManager.getResource(this);
        if (touched == null) {
            touched = new Touched(look);
            touched.resume();
            TransactionSynchronizationManager.registerSynchronization(touched);
        }
        return touched.libraries;
    }

    private final class Touched implements TransactionSynchronization {
        // in the order of their ids, so that two who change the same two libraries cannot wait for each other
        private final SortedSet<LibraryId> libraries = new TreeSet<>();
        private final Consumer<LibraryId> look;

        private Touched(Consumer<LibraryId> look) {
            this.look = look;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!libraries.isEmpty()) {
                LibraryId first = libraries.first();
                libraries.remove(first);
                look.accept(first);
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(BeforeCommit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(BeforeCommit.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(BeforeCommit.this);
        }
    }
}
