package org.chaekgil.whatif.web;

import java.util.List;
import org.chaekgil.whatif.Column;
import org.chaekgil.whatif.Measure;
import org.chaekgil.whatif.WhatIf;

/**
 * A comparison as it is read: what was compared, the sums, and each day.
 *
 * @param settings what the settings say, line by line
 * @param samePrices whether all columns are reckoned at the same prices
 * @param troubles in words, what cannot be driven, of the sums
 * @param sums empty while no day is complete
 */
record ComparisonSheet(
        Head head,
        List<SettingLine> settings,
        boolean samePrices,
        List<String> troubles,
        List<Line> sums,
        List<DaySheet> days,
        Chart shares,
        Chart costs) {
    /** One line of the list; {@code madeAt} and {@code days} in words. */
    record Head(
            long id, String name, String madeBy, String madeAt, String days, WhatIf.State state, int done, int total) {
        public boolean underway() {
            return state == WhatIf.State.UNDERWAY;
        }
    }

    /** @param a what the first setting says; {@code changedA}: it differs from the present one */
    record SettingLine(String label, String present, String a, boolean changedA, String b, boolean changedB) {}

    /** A measure in all columns; {@code toA} and {@code toB}: against the fixed rounds; {@code between}: B against A. */
    record Line(Measure measure, String fixed, String a, String toA, String b, String toB, String between) {}

    /** @param costs of the three columns, for the head of the day */
    record DaySheet(String day, List<String> costs, List<Line> lines, List<String> troubles) {}

    /** Bars beside each other, as far as they go; lengths in units of a picture that is {@link #WIDTH} wide. */
    record Chart(int height, List<Group> groups) {
        static final int WIDTH = 360;

        /** What is compared in one place; {@code y}: the foot of its label. */
        record Group(String label, int y, List<Bar> bars) {}

        record Bar(Column column, int y, double width, String text) {}
    }
}
