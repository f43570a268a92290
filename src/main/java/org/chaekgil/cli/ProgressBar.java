package org.chaekgil.cli;

import java.io.PrintWriter;

/** A bar on a terminal, redrawn in place; a line for every tenth part where nobody watches. */
final class ProgressBar {
    private static final int WIDTH = 40;
    private final PrintWriter out;
    private final boolean terminal;
    private final long whole;
    private int shown = -1;

    ProgressBar(PrintWriter out, boolean terminal, long whole) {
        this.out = out;
        this.terminal = terminal;
        this.whole = Math.max(1, whole);
    }

    void show(long done, String text) {
        int percent = (int) Math.min(100, done * 100 / whole);
        int step = terminal ? percent : percent / 10 * 10;
        if (step == shown) {
            return;
        }
        shown = step;
        if (terminal) {
            int full = percent * WIDTH / 100;
            out.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + percent + " % " + text);
            if (percent == 100) {
                out.println();
            }
        } else {
            out.println(step + " % " + text);
        }
        out.flush();
    }
}
