package org.chaekgil.database;

/** The database cannot be used as it is; the message is for the person who started the program and says what to do. */
public class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseRefused(String message) {
        super(message);
    }
}
