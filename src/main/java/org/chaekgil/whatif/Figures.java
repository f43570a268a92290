package org.chaekgil.whatif;

import java.util.HashMap;
import java.util.Map;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Outcome;
import org.chaekgil.routing.PlanTotals;

/**
 * What a plan, or several days' plans together, come to. Money in thousandths of a won.
 *
 * @param seconds the vans are out, all together
 * @param items that the day has to carry
 * @param moved items that a van took at all, also those that then stay at the hub overnight
 * @param direct items delivered today by the trip that took them
 * @param late items that miss their promised day, delivered or not
 * @param hard by how much the plan goes over hours and capacities; 0: it can be driven
 * @param idleDays days on which there was something to carry and no van left
 * @param driving price of the time on the road
 * @param distance price of the way
 * @param vansOut price of taking vans out
 * @param waiting price of items not delivered on the day
 * @param lateness price of items that are late
 * @param grams carbon dioxide
 */
public record Figures(
        int trips,
        long metres,
        long seconds,
        int items,
        int moved,
        int delivered,
        int direct,
        int late,
        long hard,
        int idleDays,
        long driving,
        long distance,
        long vansOut,
        long waiting,
        long lateness,
        long grams) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static Figures of(DeliveryDay day, DeliveryPlan plan, int gramsPerKilometre) {
        PlanTotals totals = PlanTotals.of(day, plan);
        DeliveryDay.Costs costs = day.costs();
        Map<String, Outcome> outcomes = new HashMap<>();
        plan.consignments().forEach(f -> outcomes.put(f.consignment(), f.outcome()));
        int moved = 0;
        int late = 0;
        long lateness = 0;
        for (Consignment c : day.consignments()) {
            Outcome outcome = outcomes.get(c.id());
            int days = outcome.delivered() ? c.daysLateToday() : c.daysLateTomorrow();
            late += days > 0 ? c.items() : 0;
            lateness += costs.perItemDayLate() * c.weight() * c.items() * days;
            boolean taken = outcome.delivered()
                    || outcome == Outcome.AT_HUB && !c.from().equals(day.hub());
            moved += taken ? c.items() : 0;
        }
        return new Figures(
                totals.trips(),
                totals.metres(),
                totals.seconds(),
                totals.items(),
                moved,
                totals.delivered(),
                totals.direct(),
                late,
                -plan.score().hard(),
                totals.items() > 0 && totals.trips() == 0 ? 1 : 0,
                costs.perSecond() * totals.seconds(),
                costs.perMetre() * totals.metres(),
                costs.perTrip() * totals.trips(),
                costs.perItemNight() * (totals.items() - totals.delivered()),
                lateness,
                totals.metres() * gramsPerKilometre / 1000);
    }

    public Figures plus(Figures o) {
        return new Figures(
                trips + o.trips,
                metres + o.metres,
                seconds + o.seconds,
                items + o.items,
                moved + o.moved,
                delivered + o.delivered,
                direct + o.direct,
                late + o.late,
                hard + o.hard,
                idleDays + o.idleDays,
                driving + o.driving,
                distance + o.distance,
                vansOut + o.vansOut,
                waiting + o.waiting,
                lateness + o.lateness,
                grams + o.grams);
    }

    /** The whole price: what the plan's score says, with the other sign. */
    public long cost() {
        return driving + distance + vansOut + waiting + lateness;
    }

    public int inTime() {
        return items - late;
    }

    public int left() {
        return items - delivered;
    }

    /** Of the items delivered today, how many in a hundred did not go over the hub. */
    public double directPercent() {
        return delivered == 0 ? 0 : 100.0 * direct / delivered;
    }
}
