package org.chaekgil.demo.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A choice in which some are more likely than others. */
final class Weighted<T> {
    private final List<T> values = new ArrayList<>();
    private final List<Double> upTo = new ArrayList<>();
    private double sum;

    Weighted<T> add(T value, double weight) {
        if (weight > 0) {
            sum += weight;
            values.add(value);
            upTo.add(sum);
        }
        return this;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    T one(Random random) {
        double wanted = random.nextDouble() * sum;
        int low = 0;
        int high = values.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (upTo.get(middle) > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return values.get(low);
    }
}
