package org.chaekgil.routing;

/**
 * Why something of a plan is as it is, with what a person needs to see it and what would change it. The sentence is the message of
 * {@link #key()} with place, trip, {@code at}, {@code limit} and {@code amount} as its arguments 0 to 4; what a sentence does not
 * speak of is null or 0.
 *
 * @param told last part of the sentence's key: the reason's name, and what is short where there is no room
 * @param place id of the place that the sentence speaks of
 * @param van with {@code wave} the trip that it speaks of
 * @param at a second of the day: when it would be or is so
 * @param limit a second of the day: when it would have to be so
 * @param amount minutes, items or won, as the sentence says
 */
public record Explanation(String told, String place, String van, String wave, int at, int limit, long amount) {
    private static final int MINUTE = 60;

    public String key() {
        return "routing.told." + told;
    }

    static Explanation of(Reason reason, String place) {
        return new Explanation(reason.name(), place, null, null, 0, 0, 0);
    }

    Explanation trip(String van, String wave) {
        return new Explanation(told, place, van, wave, at, limit, amount);
    }

    Explanation trip(DeliveryPlan.Trip trip) {
        return trip(trip.van(), trip.wave());
    }

    /** The amount is the minutes between the two, rounded up. */
    Explanation times(int at, int limit) {
        return new Explanation(told, place, van, wave, at, limit, (Math.abs(at - limit) + MINUTE - 1) / MINUTE);
    }

    Explanation amount(long amount) {
        return new Explanation(told, place, van, wave, at, limit, amount);
    }

    /** For want of that: {@code LOAD}, {@code TIME} or {@code WINDOW}. */
    Explanation shortOf(String what) {
        return new Explanation(told + '.' + what, place, van, wave, at, limit, amount);
    }
}
