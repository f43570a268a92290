package org.chaekgil.request;

import java.util.Collection;

/**
 * Whether promises were later than they had to be: a day that always holds is easily found far ahead.
 *
 * @param daysAhead from being told to the day told of, in calendar days, on average
 * @param earlierPercent of all promises, those whose books were there on an earlier day
 */
public record PromiseLead(double daysAhead, double earlierPercent) {
    /** null: none was made. */
    public static PromiseLead of(Collection<PromiseReport.Line> lines) {
        int made = HitRate.of(lines).made();
        return made == 0
                ? null
                : new PromiseLead(
                        rounded(
                                lines.stream()
                                                .mapToInt(PromiseReport.Line::daysAhead)
                                                .sum()
                                        / (double) made,
                                100),
                        rounded(
                                100.0
                                        * lines.stream()
                                                .mapToInt(PromiseReport.Line::early)
                                                .sum()
                                        / made,
                                10));
    }

    private static double rounded(double number, int parts) {
        return Math.round(number * parts) / (double) parts;
    }
}
