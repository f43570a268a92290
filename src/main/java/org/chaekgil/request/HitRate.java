package org.chaekgil.request;

import java.util.Collection;

/** How many promises were made and how many of them held. */
public record HitRate(int made, int held) {
    public static HitRate of(Collection<PromiseReport.Line> lines) {
        return new HitRate(
                lines.stream().mapToInt(PromiseReport.Line::made).sum(),
                lines.stream().mapToInt(PromiseReport.Line::held).sum());
    }

    /** Rounded down to a tenth, so that 95.0 is never less than 95 of 100; null: none was made. */
    public Double percent() {
        return made == 0 ? null : Math.floor(1000.0 * held / made) / 10;
    }
}
