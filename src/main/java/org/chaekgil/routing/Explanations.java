package org.chaekgil.routing;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.DeliveryPlan.Outcome;
import org.chaekgil.routing.DeliveryPlan.Stop;
import org.chaekgil.routing.DeliveryPlan.Trip;

/** Why each consignment that a plan does not deliver today stays, why a place has no stop or a late one: told from the plan alone. */
public final class Explanations {
    private final DeliveryDay day;
    private final DeliveryPlan plan;
    private final Collection<LeftOut> leftOut;
    private final StopTrials trials;
    private final Troubles troubles;
    private final Map<String, Integer> waveOrder = new HashMap<>();
    private final Map<String, Trip> lastTripAt = new HashMap<>();
    private final Map<String, Trip> loadedBy = new HashMap<>();
    /** The same for all consignments of a place. */
    private final Map<String, Told> noStops = new HashMap<>();

    private final Map<String, Told> told = new LinkedHashMap<>();

    /** Values what else could be done in full, which takes long for large days. */
    public Explanations(DeliveryDay day, DeliveryPlan plan) {
        this(day, plan, PlanVariants::inFull);
    }

    public Explanations(DeliveryDay day, DeliveryPlan plan, PlanVariants.Source variants) {
        this(day, plan, variants, List.of());
    }

    /** @param leftOut stops that people left out of this plan */
    public Explanations(DeliveryDay day, DeliveryPlan plan, PlanVariants.Source variants, Collection<LeftOut> leftOut) {
        this.day = day;
        this.leftOut = leftOut;
        this.plan = plan;
        this.trials = new StopTrials(day, plan, variants.of(day, plan));
        this.troubles = new Troubles(day);
        day.waves().forEach(w -> waveOrder.put(w.id(), waveOrder.size()));
        plan.trips().forEach(this::note);
        Map<String, Fate> fates = new HashMap<>();
        plan.consignments().forEach(f -> fates.put(f.consignment(), f));
        for (Consignment consignment : day.consignments()) {
            Outcome outcome = fates.get(consignment.id()).outcome();
            if (!outcome.delivered()) {
                told.put(consignment.id(), outcome == Outcome.AT_HUB ? atHub(consignment) : notCollected(consignment));
            }
        }
    }

    private void note(Trip trip) {
        for (Stop stop : trip.stops()) {
            // trips are in the order of the waves
            lastTripAt.put(stop.place(), trip);
            stop.load().forEach(consignment -> loadedBy.putIfAbsent(consignment, trip));
        }
    }

    private record Told(Reason reason, Explanation explanation) {}

    /** A place where things wait to be taken or brought and where no van stops today: how many items, and why. */
    public record Skipped(String place, int items, Explanation why) {}

    /** The reason for each consignment that is not delivered, by its id, in the order of the day. */
    public Map<String, Reason> reasons() {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        told.forEach((consignment, why) -> reasons.put(consignment, why.reason()));
        return reasons;
    }

    /** The same in full: with the trip, the time or the amount that stands in the way. */
    public Map<String, Explanation> explanations() {
        Map<String, Explanation> all = new LinkedHashMap<>();
        told.forEach((consignment, why) -> all.put(consignment, why.explanation()));
        return all;
    }

    /** How many items stay for which reason. */
    public Map<Reason, Integer> itemsByReason() {
        Map<Reason, Integer> items = new EnumMap<>(Reason.class);
        for (Consignment consignment : day.consignments()) {
            Told why = told.get(consignment.id());
            if (why != null) {
                items.merge(why.reason(), consignment.items(), Integer::sum);
            }
        }
        return items;
    }

    /** Each stop that is late or at a closed place, each trip that is late back or too full; none in a plan that can be driven. */
    public List<Explanation> troubles() {
        return troubles.of(plan);
    }

    /** Each place that is left out today though something waits to be taken from it or brought to it; the fullest first. */
    public List<Skipped> skipped() {
        Map<String, Explanation> why = new LinkedHashMap<>();
        Map<String, Integer> items = new HashMap<>();
        for (Consignment consignment : day.consignments()) {
            Told one = told.get(consignment.id());
            if (one == null || one.explanation().place() == null) {
                continue;
            }
            String place = one.explanation().place();
            if (!place.equals(day.hub()) && lastWaveStoppingAt(place) < 0) {
                why.putIfAbsent(place, one.explanation());
                items.merge(place, consignment.items(), Integer::sum);
            }
        }
        return why.entrySet().stream()
                .map(e -> new Skipped(e.getKey(), items.get(e.getKey()), e.getValue()))
                .sorted(Comparator.comparingInt(Skipped::items).reversed())
                .toList();
    }

    private Told notCollected(Consignment consignment) {
        String from = consignment.from();
        if (noVans()) {
            return told(Reason.NO_VANS, null);
        }
        if (day.place(from).closed()) {
            return told(Reason.ORIGIN_CLOSED, from);
        }
        if (leftOut(from, lastWaveStoppingAt(from) + 1)) {
            return told(Reason.LEFT_OUT, from);
        }
        if (lastWaveStoppingAt(from) >= 0) {
            Trip last = lastTripAt.get(from);
            int there = last.stops().stream()
                    .filter(s -> s.place().equals(from))
                    .mapToInt(Stop::start)
                    .max()
                    .orElseThrow();
            return new Told(
                    Reason.READY_TOO_LATE,
                    Explanation.of(Reason.READY_TOO_LATE, from).trip(last).times(consignment.ready(), there));
        }
        return noStop(from, 0, Reason.NO_ROOM_AT_ORIGIN, Reason.ORIGIN_NOT_WORTH_A_STOP);
    }

    private Told atHub(Consignment consignment) {
        String to = consignment.to();
        if (noVans()) {
            return told(Reason.NO_VANS, null);
        }
        if (day.place(to).closed()) {
            return told(Reason.DESTINATION_CLOSED, to);
        }
        Trip bringing = tripLoading(consignment);
        int broughtIn = bringing == null ? -1 : waveOrder.get(bringing.wave());
        if (leftOut(to, Math.max(broughtIn, lastWaveStoppingAt(to)) + 1)) {
            return told(Reason.LEFT_OUT, to);
        }
        if (broughtIn == day.waves().size() - 1) {
            return new Told(
                    Reason.LAST_WAVE,
                    Explanation.of(Reason.LAST_WAVE, null).trip(bringing).times(bringing.back(), bringing.back()));
        }
        if (lastWaveStoppingAt(to) > broughtIn) {
            return sortedTooLate(consignment, bringing);
        }
        return noStop(to, broughtIn + 1, Reason.NO_ROOM_AT_DESTINATION, Reason.DESTINATION_NOT_WORTH_A_STOP);
    }

    private Told sortedTooLate(Consignment consignment, Trip bringing) {
        Trip taking = lastTripAt.get(consignment.to());
        int ready = bringing == null
                ? consignment.ready()
                : bringing.back()
                        + day.waves().get(waveOrder.get(bringing.wave())).sortSeconds();
        return new Told(
                Reason.SORTED_TOO_LATE,
                Explanation.of(Reason.SORTED_TOO_LATE, consignment.to())
                        .trip(taking)
                        .times(ready, taking.departure()));
    }

    /** Why no van stops there: what one more stop would break, else what it would cost. */
    private Told noStop(String place, int firstWave, Reason noRoom, Reason notWorth) {
        String key = place + '\n' + firstWave + '\n' + noRoom;
        Told known = noStops.get(key);
        if (known == null) {
            known = sayNoStop(place, firstWave, noRoom, notWorth);
            noStops.put(key, known);
        }
        return known;
    }

    private Told sayNoStop(String place, int firstWave, Reason noRoom, Reason notWorth) {
        StopTrials.Trial trial = trials.best(place, firstWave).orElse(null);
        if (trial == null) {
            return new Told(noRoom, Explanation.of(noRoom, place).shortOf("VAN"));
        }
        String van = trial.route().van();
        String wave = trial.route().wave();
        if (trials.worseOff(trial)) {
            return new Told(noRoom, shortage(Explanation.of(noRoom, place).trip(van, wave), trial));
        }
        long won = (plan.score().soft() - trial.score().soft()) / 1000;
        Explanation worth = Explanation.of(notWorth, place).trip(van, wave).amount(Math.abs(won));
        return new Told(notWorth, won < 0 ? worth.shortOf("SEARCH") : worth);
    }

    private Explanation shortage(Explanation noRoom, StopTrials.Trial trial) {
        return troubles.of(trials.driven(trial)).stream()
                .findFirst()
                .map(t -> switch (t.told()) {
                    case Troubles.OVERLOAD -> noRoom.amount(t.amount()).shortOf("LOAD");
                    case Troubles.LATE_RETURN -> noRoom.times(t.at(), t.limit()).shortOf("TIME");
                    default ->
                        t.place().equals(noRoom.place())
                                ? noRoom.times(t.at(), t.limit()).shortOf("WINDOW")
                                : noRoom.amount(t.amount()).shortOf("OTHERS");
                })
                .orElseGet(() -> noRoom.shortOf("OTHERS"));
    }

    /** Whether a person left a stop there out in that wave or a later one. */
    private boolean leftOut(String place, int firstWave) {
        return day.waves().stream().skip(firstWave).anyMatch(w -> leftOut.contains(new LeftOut(place, w.id())));
    }

    private static Told told(Reason reason, String place) {
        return new Told(reason, Explanation.of(reason, place));
    }

    private boolean noVans() {
        return day.waves().stream()
                .noneMatch(w -> day.vans().stream().anyMatch(v -> v.waves().contains(w.id())));
    }

    /** The trip that took the consignment to the hub; null: it began there. */
    private Trip tripLoading(Consignment consignment) {
        return plan.trips().stream()
                .filter(t -> t.van().equals(consignment.from()))
                .findFirst()
                .orElse(loadedBy.get(consignment.id()));
    }

    private int lastWaveStoppingAt(String place) {
        Trip last = lastTripAt.get(place);
        return last == null ? -1 : waveOrder.get(last.wave());
    }
}
