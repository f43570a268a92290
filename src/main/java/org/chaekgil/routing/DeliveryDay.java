package org.chaekgil.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One delivery day to plan: where the vans can stop, when they run, and what must go from where to where.
 *
 * <p>Times are seconds of the local day, lengths metres, amounts items, money thousandths of a won. All are whole numbers.
 * A day that exists is sound: the constructor refuses a broken one with {@link BrokenDay}, which names the field.
 *
 * <p>{@code hub} is the id of the place where trips start and end; it is one of {@code places} and never a stop. {@code settled} is
 * what has happened already or shall stay; at most one for each trip, none for a day planned beforehand. {@code fairness} and
 * {@code usual} say what drivers are owed, and at which price. {@code travelByWave} has the travel times of those waves, by their
 * ids, in which {@code travel} does not hold: in the afternoon streets are fuller.
 */
public record DeliveryDay(
        LocalDate date,
        String hub,
        List<Place> places,
        List<Wave> waves,
        List<Van> vans,
        List<Consignment> consignments,
        TravelMatrix travel,
        Costs costs,
        List<Settled> settled,
        Fairness fairness,
        Usual usual,
        Map<String, TravelMatrix> travelByWave) {

    public DeliveryDay {
        places = List.copyOf(places);
        waves = List.copyOf(waves);
        vans = List.copyOf(vans);
        consignments = List.copyOf(consignments);
        settled = List.copyOf(settled);
        travelByWave = Map.copyOf(travelByWave);
        DayCheck.refuseBroken(
                date, hub, places, waves, vans, consignments, travel, costs, fairness, usual, travelByWave);
        SettledCheck.refuseBroken(hub, places, waves, vans, consignments, settled);
    }

    /** A day on which drivers' shares and habits cost nothing. */
    public DeliveryDay(
            LocalDate date,
            String hub,
            List<Place> places,
            List<Wave> waves,
            List<Van> vans,
            List<Consignment> consignments,
            TravelMatrix travel,
            Costs costs,
            List<Settled> settled) {
        this(date, hub, places, waves, vans, consignments, travel, costs, settled, Fairness.NONE, Usual.NONE, Map.of());
    }

    /** The same of which nothing is settled. */
    public DeliveryDay(
            LocalDate date,
            String hub,
            List<Place> places,
            List<Wave> waves,
            List<Van> vans,
            List<Consignment> consignments,
            TravelMatrix travel,
            Costs costs) {
        this(date, hub, places, waves, vans, consignments, travel, costs, List.of());
    }

    /** The same day with other things settled. */
    public DeliveryDay withSettled(List<Settled> others) {
        return with(consignments, others);
    }

    /** The same day with other things to carry and others settled. */
    public DeliveryDay with(List<Consignment> others, List<Settled> otherSettled) {
        return new DeliveryDay(
                date, hub, places, waves, vans, others, travel, costs, otherSettled, fairness, usual, travelByWave);
    }

    /** The same day with places that are open at other times. */
    DeliveryDay withPlaces(List<Place> others) {
        return new DeliveryDay(
                date, hub, others, waves, vans, consignments, travel, costs, settled, fairness, usual, travelByWave);
    }

    /** The same day with other things owed to drivers. */
    public DeliveryDay withDrivers(Fairness otherFairness, Usual otherUsual) {
        return new DeliveryDay(
                date,
                hub,
                places,
                waves,
                vans,
                consignments,
                travel,
                costs,
                settled,
                otherFairness,
                otherUsual,
                travelByWave);
    }

    /** The same day with waves that have travel times of their own. */
    public DeliveryDay withTravelByWave(Map<String, TravelMatrix> other) {
        return new DeliveryDay(
                date, hub, places, waves, vans, consignments, travel, costs, settled, fairness, usual, other);
    }

    /** How long ways take for who leaves in that wave. */
    public TravelMatrix travel(String wave) {
        return travelByWave.getOrDefault(wave, travel);
    }

    /** What is settled of that trip; a trip of which nothing is leaves with its wave. */
    public Settled settled(String van, Wave wave) {
        return settled.stream()
                .filter(s -> s.isOf(van, wave.id()))
                .findFirst()
                .orElseGet(() -> Settled.nothing(van, wave));
    }

    /** The trip on which that van is under way. */
    public Optional<Settled> underway(String van) {
        return settled.stream().filter(s -> s.underway() && s.van().equals(van)).findFirst();
    }

    public Place place(String id) {
        return places.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    public Wave wave(String id) {
        return waves.stream().filter(w -> w.id().equals(id)).findFirst().orElseThrow();
    }

    /**
     * A place where a van can stop. A stop takes {@code stopSeconds} and {@code itemSeconds} for each item unloaded or loaded
     * there.
     *
     * @param windows when service may start, in the order of the day; none: closed today
     */
    public record Place(
            String id, String name, double lat, double lon, List<Window> windows, int stopSeconds, int itemSeconds) {
        public Place {
            windows = List.copyOf(windows);
        }

        public boolean closed() {
            return windows.isEmpty();
        }
    }

    /** From when until when (both included) service may start, in seconds of the day. */
    public record Window(int opens, int closes) {}

    /** A round of the day. What its vans bring to the hub is sorted and ready again {@code sortSeconds} after their return. */
    public record Wave(String id, int start, int end, int sortSeconds) {}

    /** A van that carries {@code capacity} items at once and can run in the waves named, at most once in each. */
    public record Van(String id, int capacity, List<String> waves) {
        public Van {
            waves = List.copyOf(waves);
        }
    }

    /**
     * The items that go from one place to another.
     *
     * @param from a place, or the id of a van under way: they are on board of it
     * @param ready when they can first be loaded
     * @param dueInWorkingDays 0: promised for today, 1: for the next working day; negative: late already by so many
     * @param weight how many times the price of lateness counts
     */
    public record Consignment(
            String id, String from, String to, int items, int ready, int dueInWorkingDays, int weight) {

        /** Working days late when it arrives today. */
        public int daysLateToday() {
            return Math.max(0, -dueInWorkingDays);
        }

        /** Working days late when it does not arrive today: it counts as delivered on the next working day. */
        public int daysLateTomorrow() {
            return Math.max(0, 1 - dueInWorkingDays);
        }
    }

    /**
     * What things cost, in thousandths of a won. A coordinator can so weigh a van's hour against a promise.
     *
     * @param perSecond for each second between a trip's departure and its return
     * @param perTrip for each van taken out in a wave
     * @param perItemNight for each item that is not delivered today
     * @param perItemDayLate for each item and working day late, times the consignment's weight
     */
    public record Costs(long perSecond, long perMetre, long perTrip, long perItemNight, long perItemDayLate) {
        /** 18,000 won an hour, 300 won a kilometre, 10,000 won a trip; an item's night 300 won, its day late 2,000 won. */
        public static final Costs USUAL = new Costs(5_000, 300, 10_000_000, 300_000, 2_000_000);
    }
}
