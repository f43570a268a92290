package org.chaekgil.whatif.web;

import org.chaekgil.access.Words;
import org.chaekgil.whatif.Figures;
import org.chaekgil.whatif.Measure;
import org.springframework.stereotype.Component;

/** A measure's value, and how one differs from another, as people read them. */
@Component
class MeasureText {
    private final Words words;

    MeasureText(Words words) {
        this.words = words;
    }

    String of(Measure measure, Figures figures) {
        double value = measure.of(figures);
        return switch (measure.unit()) {
            case WON -> words.say("plan.won", Math.round(value));
            case COUNT -> words.say("whatif.count", Math.round(value));
            case KILOMETRES -> words.say("plan.km.value", value);
            case HOURS -> words.say("plan.hours.value", value);
            case PERCENT -> words.say("whatif.percent", value);
            case KILOGRAMS -> words.say("whatif.kilograms", value);
        };
    }

    /** By how many percent, of percentages by how many points; a dash when there is nothing to compare with. */
    String change(Measure measure, Figures from, Figures to) {
        double before = measure.of(from);
        double after = measure.of(to);
        if (measure.unit() == Measure.Unit.PERCENT) {
            return words.say("whatif.points", after - before);
        }
        return before == 0 ? "–" : words.say("whatif.change", 100 * (after - before) / before);
    }
}
