package org.chaekgil.cli;

/** A file named on the command line cannot be used; the message says so in Korean and English. */
class WrongFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongFile(String message, Throwable cause) {
        super(message, cause);
    }
}
