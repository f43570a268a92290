package org.chaekgil.cli;

import java.io.PrintWriter;
import java.util.List;
import org.chaekgil.demo.Invariants;

/** Says which invariants hold and names rows that break one. */
final class InvariantsReport {
    private final Invariants invariants;
    private final PrintWriter out;

    InvariantsReport(Invariants invariants, PrintWriter out) {
        this.invariants = invariants;
        this.out = out;
    }

    /** @return whether all hold */
    boolean print() {
        List<Invariants.Breach> breaches = invariants.breaches();
        out.printf(
                "불변 조건 / invariants: %d 가운데 %d 성립 / hold%n",
                invariants.names().size(), invariants.names().size() - breaches.size());
        breaches.forEach(breach -> out.println("  어긋남 / BROKEN  " + breach));
        out.flush();
        return breaches.isEmpty();
    }
}
