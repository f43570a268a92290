package org.chaekgil.courier.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaekgil.access.Words;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.PlanChanges;
import org.chaekgil.courier.WaveNames;
import org.chaekgil.courier.Wishes;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.Explanation;
import org.chaekgil.routing.Explanations;
import org.chaekgil.routing.PlanVariants;
import org.springframework.stereotype.Component;

/** Says why in a plan something is left, late or skipped, and what would change it. A plan never changes: each is thought over once. */
@Component
class Reasons {
    private static final int PLANS_KEPT = 16;

    private final Words words;
    private final PlanVariants.Source variants;
    private final PlanChanges changes;
    private final WaveNames waves;
    private final Map<Long, Explanations> known = new LinkedHashMap<>(PLANS_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Explanations> eldest) {
            return size() > PLANS_KEPT;
        }
    };

    Reasons(Words words, PlanVariants.Source variants, PlanChanges changes, WaveNames waves) {
        this.words = words;
        this.variants = variants;
        this.changes = changes;
        this.waves = waves;
    }

    /**
     * @param closed that day, so that no van can stop there
     * @param why one sentence
     */
    record Skipped(String place, String name, int items, boolean closed, String why) {}

    List<Left> left(CourierPlan plan) {
        Map<String, Explanation> explanations = of(plan).explanations();
        return Left.of(
                plan,
                id -> explanations.containsKey(id)
                        ? say(plan.input(), explanations.get(id))
                        : words.say("plan.lateAlready"));
    }

    /** Where urgent books arrive on the plan's day and about when, one sentence a library; empty: there are none. */
    List<String> urgentArrivals(CourierPlan plan) {
        Set<String> urgent =
                plan.urgent().stream().map(DeliveryPlan.Fate::consignment).collect(Collectors.toSet());
        List<String> said = new ArrayList<>();
        for (DeliveryPlan.Trip trip : plan.plan().trips()) {
            trip.stops().stream()
                    .filter(s -> s.unload().stream().anyMatch(urgent::contains))
                    .forEach(s -> said.add(arrives(plan, s.place(), s.start(), trip.van())));
            boolean toHub = trip.stops().stream()
                    .flatMap(s -> s.load().stream())
                    .anyMatch(id -> urgent.contains(id) && goesToHub(plan, id));
            if (toHub) {
                said.add(arrives(plan, plan.input().hub(), trip.back(), trip.van()));
            }
        }
        return said;
    }

    private String arrives(CourierPlan plan, String place, int at, String van) {
        return words.say("plan.today.urgentArrives", name(plan.input(), place), time(at), van);
    }

    private static boolean goesToHub(CourierPlan plan, String consignment) {
        return plan.input().consignments().stream()
                .anyMatch(c ->
                        c.id().equals(consignment) && c.to().equals(plan.input().hub()));
    }

    /** Why urgent books do not arrive on the plan's day; empty: all do, or there are none. */
    List<String> urgentLeft(CourierPlan plan) {
        Map<String, Explanation> explanations = of(plan).explanations();
        return plan.urgent().stream()
                .filter(f -> !f.outcome().delivered())
                .map(f -> explanations.containsKey(f.consignment())
                        ? say(plan.input(), explanations.get(f.consignment()))
                        : words.say("plan.outcome." + f.outcome()))
                .toList();
    }

    List<String> troubles(CourierPlan plan) {
        return say(plan.input(), of(plan).troubles());
    }

    /** One sentence for each, of a plan of that day. */
    List<String> say(DeliveryDay day, List<Explanation> all) {
        return all.stream().map(e -> say(day, e)).toList();
    }

    List<Skipped> skipped(CourierPlan plan) {
        return of(plan).skipped().stream()
                .map(s -> new Skipped(
                        s.place(),
                        name(plan.input(), s.place()),
                        s.items(),
                        plan.input().place(s.place()).closed(),
                        say(plan.input(), s.why())))
                .toList();
    }

    private Explanations of(CourierPlan plan) {
        synchronized (known) {
            return known.computeIfAbsent(plan.id(), id -> explained(plan));
        }
    }

    private Explanations explained(CourierPlan plan) {
        Wishes wishes = changes.of(plan.id()).map(PlanChanges.Made::wishes).orElse(Wishes.NONE);
        return new Explanations(plan.input(), plan.plan(), variants, wishes.leftOut());
    }

    private String say(DeliveryDay day, Explanation why) {
        return words.say(
                why.key(),
                why.place() == null ? "" : name(day, why.place()),
                why.van() == null ? "" : why.van() + " " + waves.of(why.wave()),
                time(why.at()),
                time(why.limit()),
                why.amount());
    }

    /** A place, or the van in which something is. */
    static String name(DeliveryDay day, String id) {
        return day.places().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .map(DeliveryDay.Place::name)
                .orElse(id);
    }

    private static String time(int second) {
        return "%02d:%02d".formatted(second / 3600, second / 60 % 60);
    }
}
