package org.chaekgil.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.DeliveryDay.Van;
import org.chaekgil.routing.DeliveryDay.Wave;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.ImpossibleChange.Why;

/** A change of the day itself: where vans can stop, which vans run, and when. */
public sealed interface DayChange extends Change {
    /** No van stops there today: the stops fall away. Refused when a van under way is still to stop there. */
    record ClosePlace(String place) implements DayChange {
        @Override
        public Decided applyTo(Decided before) {
            before.mustKnowPlace(place);
            DeliveryDay day = before.day();
            if (day.place(place).closed()) {
                throw new ImpossibleChange(Why.NOTHING, place);
            }
            List<Route> without = new ArrayList<>();
            for (Route trip : before.routes()) {
                Settled settled = before.settled(trip.van(), trip.wave());
                boolean over = settled.served().stream().anyMatch(s -> s.place().equals(place));
                if (settled.underway() && !over && trip.places().contains(place)) {
                    throw new ImpossibleChange(Why.BEGUN, trip.van(), trip.wave());
                }
                if (!settled.underway() && trip.places().contains(place)) {
                    List<String> others =
                            trip.places().stream().filter(p -> !p.equals(place)).toList();
                    without.add(new Route(trip.van(), trip.wave(), others));
                }
            }
            Decided after = before.withStops(without.toArray(Route[]::new));
            List<Place> places = day.places().stream()
                    .map(p -> p.id().equals(place) ? closed(p) : p)
                    .toList();
            return after.withDay(with(
                    after.day(), places, day.waves(), day.vans(), after.day().settled()));
        }

        private static Place closed(Place p) {
            return new Place(p.id(), p.name(), p.lat(), p.lon(), List.of(), p.stopSeconds(), p.itemSeconds());
        }
    }

    /** That van does not run: its trips fall away. Refused when it is under way. */
    record TakeVanOut(String van) implements DayChange {
        @Override
        public Decided applyTo(Decided before) {
            DeliveryDay day = before.day();
            if (day.vans().stream().noneMatch(v -> v.id().equals(van))) {
                throw new ImpossibleChange(Why.UNKNOWN_VAN, van);
            }
            day.underway(van).ifPresent(trip -> {
                throw new ImpossibleChange(Why.BEGUN, van, trip.wave());
            });
            List<Van> others =
                    day.vans().stream().filter(v -> !v.id().equals(van)).toList();
            List<Settled> settled =
                    day.settled().stream().filter(s -> !s.van().equals(van)).toList();
            List<Route> routes =
                    before.routes().stream().filter(r -> !r.van().equals(van)).toList();
            return new Decided(with(day, day.places(), day.waves(), others, settled), routes);
        }
    }

    /** One more van, with {@code capacity} in items, that has no trip yet. */
    record AddVan(String van, int capacity, List<String> waves) implements DayChange {
        public AddVan {
            waves = List.copyOf(waves);
        }

        @Override
        public Decided applyTo(Decided before) {
            DeliveryDay day = before.day();
            if (day.vans().stream().anyMatch(v -> v.id().equals(van))
                    || day.places().stream().anyMatch(p -> p.id().equals(van))) {
                throw new ImpossibleChange(Why.VAN_RUNS, van);
            }
            waves.forEach(before::wave);
            Van added = new Van(van, capacity, waves);
            if (DayCheck.twoAtOnce(added, day.waves())) {
                throw new ImpossibleChange(Why.WAVE_TIMES, String.join(", ", waves));
            }
            List<Van> vans = new ArrayList<>(day.vans());
            vans.add(added);
            return before.withDay(with(day, day.places(), day.waves(), vans, day.settled()));
        }
    }

    /** A wave leaves and ends at other times, in seconds of the day. Refused when a van has left in it, or when one would have to be in two waves at once. */
    record ShiftWave(String wave, int start, int end) implements DayChange {
        @Override
        public Decided applyTo(Decided before) {
            DeliveryDay day = before.day();
            Wave old = before.wave(wave);
            if (old.start() == start && old.end() == end) {
                throw new ImpossibleChange(Why.NOTHING, wave);
            }
            List<Settled> settled = new ArrayList<>();
            for (Settled each : day.settled()) {
                boolean ours = each.wave().equals(wave);
                if (ours && each.underway()) {
                    throw new ImpossibleChange(Why.BEGUN, each.van(), wave);
                }
                settled.add(ours ? each.leaving(departure(each, old)) : each);
            }
            List<Wave> waves = day.waves().stream()
                    .map(w -> w.id().equals(wave) ? new Wave(wave, start, end, w.sortSeconds()) : w)
                    .toList();
            boolean inOrder = IntStream.range(1, waves.size())
                    .allMatch(i -> waves.get(i - 1).start() <= waves.get(i).start());
            boolean twoAtOnce = day.vans().stream().anyMatch(v -> DayCheck.twoAtOnce(v, waves));
            if (!inOrder || twoAtOnce || start < 0 || end <= start || end > 86_400) {
                throw new ImpossibleChange(Why.WAVE_TIMES, wave);
            }
            return before.withDay(with(day, day.places(), waves, day.vans(), settled));
        }

        /** A trip that leaves late for itself leaves no earlier than it can. */
        private int departure(Settled trip, Wave old) {
            return trip.departure() == old.start() ? start : Math.max(trip.departure(), start);
        }
    }

    private static DeliveryDay with(
            DeliveryDay day, List<Place> places, List<Wave> waves, List<Van> vans, List<Settled> settled) {
        return new DeliveryDay(
                day.date(),
                day.hub(),
                places,
                waves,
                vans,
                day.consignments(),
                day.travel(),
                day.costs(),
                settled,
                day.fairness(),
                day.usual(),
                day.travelByWave());
    }
}
