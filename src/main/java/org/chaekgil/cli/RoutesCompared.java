package org.chaekgil.cli;

import java.io.PrintWriter;

/** The same days with planned routes and with fixed rounds: both tables, and how much more or less the planned ones cost and brought. */
final class RoutesCompared {
    private final PrintWriter out;

    RoutesCompared(PrintWriter out) {
        this.out = out;
    }

    void print(LivedDays planned, LivedDays fixed) {
        VanTable table = new VanTable(out);
        for (LivedDays lived : new LivedDays[] {fixed, planned}) {
            out.println();
            table.print(lived.routes(), lived.days());
            out.println(new PromisesKept(lived.promises()).text());
        }
        out.println();
        out.println("고정 노선에 견준 계획한 노선 / planned routes compared with fixed rounds");
        table.difference(fixed.days(), planned.days());
    }
}
