package org.chaekgil.routing.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The good plans that all searches of a day found, each of another cost. It changes only when the searches meet, so what they draw
 * from it depends on no thread's speed.
 */
final class Elite {
    private static final int MOST = 8;

    private final List<FlatPlan> members = new ArrayList<>();
    private FlatPlan best;

    /** {@code first}: the best plan as long as none better is found; never a parent. */
    Elite(FlatPlan first) {
        best = first;
    }

    FlatPlan best() {
        return best;
    }

    /** Any of the good plans; of none, the best one. */
    FlatPlan any(SplittableRandom random) {
        return members.isEmpty() ? best : members.get(random.nextInt(members.size()));
    }

    int size() {
        return members.size();
    }

    /** Takes a plan in, unless one of equal cost is there or all there are better; it is not to be changed any more. */
    void take(FlatPlan found) {
        if (found.betterThan(best)) {
            best = found;
        }
        if (members.stream().anyMatch(m -> m.score().equals(found.score()))) {
            return;
        }
        members.add(found);
        if (members.size() > MOST) {
            members.remove(
                    members.stream().min(Comparator.comparing(FlatPlan::score)).orElseThrow());
        }
    }

    /**
     * A child of two plans: waves of one and waves of the other, or one with a trip of the other in the place of its own trip that
     * is most like it. Of less than two plans, the best one.
     */
    FlatPlan child(SplittableRandom random) {
        FlatPlan child = new FlatPlan(best.day);
        if (members.size() < 2) {
            child.become(best);
            return child;
        }
        int mother = random.nextInt(members.size());
        int father = (mother + 1 + random.nextInt(members.size() - 1)) % members.size();
        child.become(members.get(mother));
        FlatPlan other = members.get(father);
        if (best.day.waves > 1 && random.nextBoolean()) {
            takeWave(child, other, random.nextInt(best.day.waves));
        } else {
            takeTrip(child, other, random);
        }
        if (child.keepsSettled()) {
            child.value();
            child.keep();
        } else {
            child.forget();
        }
        return child;
    }

    private static void takeWave(FlatPlan child, FlatPlan other, int wave) {
        for (int t = wave * child.day.vans; t < (wave + 1) * child.day.vans; t++) {
            child.draft(t).stopsOf(other.trip(t));
        }
    }

    /** After the selective route exchange of Nagata and Bräysy (2009); what then is stopped at by no trip is left to the search. */
    private static void takeTrip(FlatPlan child, FlatPlan other, SplittableRandom random) {
        FlatDay day = child.day;
        int[] driven = IntStream.range(0, day.trips)
                .filter(t -> other.trip(t).length > 0)
                .toArray();
        if (driven.length == 0) {
            return;
        }
        int given = driven[random.nextInt(driven.length)];
        int wave = day.waveOf(given);
        int[] common = new int[day.trips];
        for (int i = 0; i < other.trip(given).length; i++) {
            int trip = child.tripAt(wave, other.trip(given).stops[i]);
            if (trip >= 0) {
                common[trip]++;
            }
        }
        int replaced = IntStream.range(wave * day.vans, (wave + 1) * day.vans)
                .filter(t -> day.runs[t])
                .reduce(given, (a, b) -> common[b] > common[a] ? b : a);
        for (int i = 0; i < other.trip(given).length; i++) {
            int trip = child.tripAt(wave, other.trip(given).stops[i]);
            if (trip >= 0 && trip != replaced) {
                child.draft(trip).remove(other.trip(given).stops[i]);
            }
        }
        child.draft(replaced).stopsOf(other.trip(given));
    }
}
