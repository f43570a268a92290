package org.chaekgil.whatif.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.chaekgil.access.Words;
import org.chaekgil.whatif.Column;
import org.chaekgil.whatif.Comparison;
import org.chaekgil.whatif.Figures;
import org.chaekgil.whatif.Measure;
import org.chaekgil.whatif.web.ComparisonSheet.Chart;
import org.chaekgil.whatif.web.ComparisonSheet.Chart.Bar;
import org.chaekgil.whatif.web.ComparisonSheet.Chart.Group;
import org.springframework.stereotype.Component;

/** Draws a comparison as lying bars, three to a group: they stay legible on a telephone, however many days there are. */
@Component
class Charts {
    private static final List<Measure> COMPARED =
            List.of(Measure.COST, Measure.KILOMETRES, Measure.HOURS, Measure.IN_TIME, Measure.CO2);
    private static final int LABEL = 18;
    private static final int BAR = 16;
    private static final int GAP = 8;
    /** Beside the bars, for what they say. */
    private static final int FOR_TEXT = 110;

    private final MeasureText text;
    private final Words words;

    Charts(MeasureText text, Words words) {
        this.text = text;
        this.words = words;
    }

    /** The sums, as shares of the fixed rounds; a measure of which these have nothing is left out. */
    Chart shares(Comparison comparison) {
        Map<Column, Figures> sums = comparison.sums();
        List<Row> rows = COMPARED.stream()
                .filter(m -> !sums.isEmpty() && m.of(sums.get(Column.FIXED)) > 0)
                .map(m -> new Row(
                        words.say("whatif.measure." + m),
                        sums,
                        f -> 100 * m.of(f) / m.of(sums.get(Column.FIXED)),
                        f -> words.say("whatif.percent", 100 * m.of(f) / m.of(sums.get(Column.FIXED)))))
                .toList();
        return draw(rows);
    }

    /** What each day costs. */
    Chart costs(Comparison comparison, Function<LocalDate, String> day) {
        return draw(comparison.days().stream()
                .map(d -> new Row(day.apply(d.day()), d.figures(), Measure.COST::of, f -> text.of(Measure.COST, f)))
                .toList());
    }

    private record Row(
            String label,
            Map<Column, Figures> figures,
            ToDoubleFunction<Figures> length,
            Function<Figures, String> said) {}

    private static Chart draw(List<Row> rows) {
        double longest = rows.stream()
                .flatMapToDouble(r -> r.figures().values().stream().mapToDouble(r.length()))
                .max()
                .orElse(1);
        double unit = (Chart.WIDTH - FOR_TEXT) / Math.max(longest, 1);
        List<Group> groups = new ArrayList<>();
        int y = 0;
        for (Row row : rows) {
            int top = y + LABEL;
            List<Bar> bars = Arrays.stream(Column.values())
                    .map(c -> new Bar(
                            c,
                            top + c.ordinal() * BAR,
                            unit * row.length().applyAsDouble(row.figures().get(c)),
                            row.said().apply(row.figures().get(c))))
                    .toList();
            groups.add(new Group(row.label(), y + LABEL - 5, bars));
            y = top + bars.size() * BAR + GAP;
        }
        return new Chart(y, groups);
    }
}
