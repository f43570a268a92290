package org.chaekgil.demo;

/** The demo city: its libraries, books, people and the life of its first days. */
public interface DemoCity {
    /**
     * Fills the database, unless it holds libraries already. Called at each start in demo mode, on one node at a time, when the schema and the
     * engine are ready, the job executor does not run yet and nobody can connect. On an empty database the clock stands at
     * {@link DemoTime#BEGINNING}; wherever it is moved, the caller puts it to {@link DemoTime#OPENING}, or later if it is later, and lets it run.
     */
    void fillIfEmpty();
}
