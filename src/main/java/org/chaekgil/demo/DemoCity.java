package org.chaekgil.demo;

/**
 * Jeonju as a city to try the product in: its 40 real libraries; titles that exist; copies, citizens and logins that are invented. The same rows
 * every time.
 */
public interface DemoCity {
    /** What everyone but a citizen signs in with. */
    String PASSWORD = "demo";

    /** What a citizen signs in with, besides the card. */
    String PIN = "1234";

    /**
     * Fills the database in one transaction, unless it holds libraries already. Called at each start in demo mode, on one node at a time, when the
     * schema and the engine are ready, the job executor does not run yet and nobody can connect. On an empty database the clock stands at
     * {@link DemoTime#BEGINNING}; wherever it is moved, the caller puts it to {@link DemoTime#OPENING}, or later if it is later, and lets it run.
     *
     * <p>A city of somebody's own, imported and without any login yet, gets demo logins, citizens and vans to be tried with, and nothing else.
     *
     * @return false when there were libraries already
     */
    boolean fillIfEmpty();

    /** Whether the libraries of this database are the demo's own. */
    boolean founded();
}
