package org.chaekgil.routing.file;

import org.chaekgil.routing.BrokenDay;

/** A benchmark file that cannot be read, or asks for something that is not supported; says in which line and why. */
public final class BrokenBenchmark extends BrokenDay {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** {@code line}: from 1; what is missing altogether is missed in the last line. */
    BrokenBenchmark(int line, String english, String korean) {
        super("line " + line, english + " / " + korean);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
