package org.chaekgil.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** The trials of one family; only those without fault count in its figures. */
record Family(String name, List<Trial> trials) {

    static List<Family> of(List<Trial> trials) {
        Map<String, List<Trial>> families = new LinkedHashMap<>();
        trials.forEach(trial -> families.computeIfAbsent(trial.family(), name -> new ArrayList<>())
                .add(trial));
        return families.entrySet().stream()
                .map(family -> new Family(family.getKey(), family.getValue()))
                .toList();
    }

    DoubleStream values(Function<Trial, OptionalDouble> figure) {
        return trials.stream()
                .filter(Trial::counts)
                .map(figure)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble);
    }

    long faults() {
        return trials.stream().filter(trial -> !trial.counts()).count();
    }
}
