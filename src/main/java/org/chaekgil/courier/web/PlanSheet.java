package org.chaekgil.courier.web;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.PlanState;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripState;
import org.chaekgil.courier.TripStop;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.DeliveryPlan.Outcome;

/**
 * A plan as the coordinator reads it: totals and a timetable for each trip, those that began under an earlier version included.
 *
 * @param rest the totals are of the rest of the day only
 */
record PlanSheet(CourierPlan plan, boolean rest, Totals totals, Totals fixedRounds, List<Leg> trips) {
    /** @param won the whole price of the day, in won */
    record Totals(
            double kilometres,
            double hours,
            int items,
            int direct,
            int overHub,
            int atHub,
            int notCollected,
            int expected,
            long won,
            int vans) {
        public int left() {
            return atHub + notCollected;
        }
    }

    /** One trip; {@code driven}: what became of it, null for a draft of one that has not begun; {@code capacity} 0: the plan at hand does not say. */
    record Leg(
            String van,
            String wave,
            LocalTime departs,
            LocalTime returns,
            double kilometres,
            int capacity,
            int highestLoad,
            int colour,
            boolean late,
            Trip driven,
            List<Stop> stops) {
        /** Items on board when the van leaves the hub. */
        int firstLoad() {
            return stops.isEmpty() ? 0 : stops.get(0).before();
        }

        /** Where the van was or will be: without the stops that it left out or broke down before. */
        List<Stop> made() {
            return stops.stream()
                    .filter(s -> s.state() != TripAnswer.State.SKIPPED)
                    .toList();
        }

        public boolean broken() {
            return driven != null && driven.state() == TripState.BROKEN;
        }

        public int done() {
            return (int) stops.stream().filter(Stop::done).count();
        }
    }

    /**
     * What is planned, and at a stop that is done what was moved there in fact, and when the van left it.
     *
     * @param onBoard items when the van leaves
     */
    record Stop(
            int number,
            String place,
            String name,
            LocalTime arrives,
            LocalTime starts,
            LocalTime leaves,
            int unload,
            int load,
            int onBoard,
            TripAnswer.State state) {
        public boolean done() {
            return state == TripAnswer.State.DONE;
        }

        /** Items on board when the van comes. */
        int before() {
            return state == TripAnswer.State.SKIPPED ? onBoard : onBoard - load + unload;
        }

        private Stop carrying(int items) {
            return new Stop(number, place, name, arrives, starts, leaves, unload, load, items, state);
        }
    }

    static final int COLOURS = 6;

    static PlanSheet of(CourierPlan plan, DeliveryPlan fixedRounds, List<Trip> trips) {
        DeliveryDay day = plan.input();
        Map<String, Integer> items = new HashMap<>();
        day.consignments().forEach(c -> items.put(c.id(), c.items()));
        List<String> vans = Stream.concat(
                        day.vans().stream().map(DeliveryDay.Van::id),
                        trips.stream().map(Trip::van))
                .distinct()
                .sorted()
                .toList();
        List<Leg> legs = new ArrayList<>();
        List<Trip> begun =
                new ArrayList<>(trips.stream().filter(t -> t.state().begun()).toList());
        for (DeliveryPlan.Trip trip : plan.plan().trips()) {
            Trip driven = trips.stream()
                    .filter(t -> plan.state() != PlanState.DRAFT || t.state().begun())
                    .filter(t -> t.van().equals(trip.van()) && t.wave().equals(trip.wave()))
                    .findFirst()
                    .orElse(null);
            begun.remove(driven);
            legs.add(leg(day, trip, driven, items, vans.indexOf(trip.van()) % COLOURS));
        }
        begun.forEach(trip -> legs.add(leg(day, trip, vans.indexOf(trip.van()) % COLOURS)));
        legs.sort(Comparator.comparing(Leg::departs).thenComparing(Leg::van));
        boolean rest = plan.madeAt() != null && trips.stream().anyMatch(t -> t.leftBy(plan.madeAt()));
        return new PlanSheet(plan, rest, totals(day, plan.plan()), totals(day, fixedRounds), legs);
    }

    private static Leg leg(
            DeliveryDay day, DeliveryPlan.Trip trip, Trip driven, Map<String, Integer> items, int colour) {
        int capacity = day.vans().stream()
                .filter(v -> v.id().equals(trip.van()))
                .findFirst()
                .orElseThrow()
                .capacity();
        int waveEnd = day.waves().stream()
                .filter(w -> w.id().equals(trip.wave()))
                .findFirst()
                .orElseThrow()
                .end();
        List<Stop> stops = new ArrayList<>();
        for (DeliveryPlan.Stop s : trip.stops()) {
            TripStop done = driven == null
                    ? null
                    : driven.stop(new LibraryId(s.place())).orElse(null);
            stops.add(actual(
                    done,
                    new Stop(
                            stops.size() + 1,
                            s.place(),
                            day.place(s.place()).name(),
                            time(s.arrival()),
                            time(s.start()),
                            time(s.departure()),
                            s.unload().stream().mapToInt(items::get).sum(),
                            s.load().stream().mapToInt(items::get).sum(),
                            s.itemsOnBoard(),
                            done == null ? TripAnswer.State.OPEN : TripAnswer.state(done))));
        }
        int served = day.settled(trip.van(), day.wave(trip.wave())).served().size();
        carry(stops, trip.stops().stream().map(DeliveryPlan.Stop::itemsOnBoard).toList(), served);
        return new Leg(
                trip.van(),
                trip.wave(),
                time(trip.departure()),
                time(trip.back()),
                trip.metres() / 1000.0,
                capacity,
                highest(stops),
                colour,
                trip.back() > waveEnd,
                driven,
                stops);
    }

    /** The same stop as it was, if it is done. */
    private static Stop actual(TripStop done, Stop planned) {
        if (done == null || done.doneAt() == null) {
            return planned;
        }
        LocalTime left = local(done.doneAt());
        return new Stop(
                planned.number(),
                planned.place(),
                planned.name(),
                done.arrives().isBefore(left) ? done.arrives() : left,
                left,
                left,
                done.moved().itemsUnloaded(),
                done.moved().itemsLoaded(),
                planned.onBoard(),
                TripAnswer.State.DONE);
    }

    /**
     * What is on board after each stop: from what was moved where it is done, as planned where it is open.
     *
     * @param planned at each stop; at the first {@code served} ones, what is on board after all of these
     */
    private static void carry(List<Stop> stops, List<Integer> planned, int served) {
        for (int i = Math.min(served, stops.size()) - 1, items = i < 0 ? 0 : planned.get(i); i >= 0; i--) {
            stops.set(i, stops.get(i).carrying(items));
            items = Math.max(0, stops.get(i).before());
        }
        for (int i = served; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            if (stop.state() != TripAnswer.State.OPEN && i > 0) {
                int before = stops.get(i - 1).onBoard();
                int moved = stop.done() ? stop.load() - stop.unload() : 0;
                stops.set(i, stop.carrying(Math.max(0, before + moved)));
            }
        }
    }

    private static int highest(List<Stop> stops) {
        return stops.stream()
                .filter(s -> s.state() != TripAnswer.State.SKIPPED)
                .mapToInt(s -> Math.max(s.before(), s.onBoard()))
                .max()
                .orElse(0);
    }

    private static LocalTime local(Instant moment) {
        return LocalTime.ofInstant(moment, OpeningCalendar.ZONE);
    }

    /** A trip that is not in the plan at hand: it began before, and goes on, is over or broke down. */
    private static Leg leg(DeliveryDay day, Trip trip, int colour) {
        List<Stop> stops = new ArrayList<>(trip.stops().stream()
                .map(s -> actual(
                        s,
                        new Stop(
                                s.position() + 1,
                                s.library().value(),
                                day.place(s.library().value()).name(),
                                s.arrives(),
                                s.starts(),
                                s.leaves(),
                                s.plannedUnload(),
                                s.plannedLoad(),
                                s.onBoard(),
                                TripAnswer.state(s))))
                .toList());
        carry(stops, trip.stops().stream().map(TripStop::onBoard).toList(), 0);
        return new Leg(
                trip.van(),
                trip.wave(),
                trip.departedAt() == null ? trip.departs() : local(trip.departedAt()),
                trip.finishedAt() == null ? trip.returns() : local(trip.finishedAt()),
                trip.metres() / 1000.0,
                0,
                highest(stops),
                colour,
                false,
                trip,
                stops);
    }

    private static Totals totals(DeliveryDay day, DeliveryPlan plan) {
        Map<String, Consignment> consignments = new HashMap<>();
        day.consignments().forEach(c -> consignments.put(c.id(), c));
        Map<Outcome, Integer> items = new HashMap<>();
        int expected = 0;
        for (Fate fate : plan.consignments()) {
            Consignment c = consignments.get(fate.consignment());
            items.merge(fate.outcome(), c.items(), Integer::sum);
            expected += Left.expected(c) ? c.items() : 0;
        }
        return new Totals(
                plan.trips().stream().mapToInt(DeliveryPlan.Trip::metres).sum() / 1000.0,
                plan.trips().stream().mapToInt(t -> t.back() - t.departure()).sum() / 3600.0,
                items.values().stream().mapToInt(Integer::intValue).sum(),
                items.getOrDefault(Outcome.DIRECT, 0),
                items.getOrDefault(Outcome.TRANSFER, 0),
                items.getOrDefault(Outcome.AT_HUB, 0),
                items.getOrDefault(Outcome.NOT_COLLECTED, 0),
                expected,
                -plan.score().soft() / 1000,
                (int) plan.trips().stream()
                        .map(DeliveryPlan.Trip::van)
                        .distinct()
                        .count());
    }

    static LocalTime time(int secondOfDay) {
        return LocalTime.ofSecondOfDay(Math.min(secondOfDay, 86_399));
    }
}
