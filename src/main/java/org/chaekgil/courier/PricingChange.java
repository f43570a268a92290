package org.chaekgil.courier;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Refused;
import org.chaekgil.routing.Change;
import org.chaekgil.routing.CheapestMoves;
import org.chaekgil.routing.Decided;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.Explanation;
import org.chaekgil.routing.Price;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changes by hand would cost; nothing is changed. */
@Service
public class PricingChange {
    private final PlanByHand byHand;

    PricingChange(PlanByHand byHand) {
        this.byHand = byHand;
    }

    /**
     * @param change as it would be taken
     * @param troubles what would keep the plan from being driven as it falls; none: it can be driven
     */
    public record Priced(Change change, Price price, List<Explanation> troubles, Decided after) {}

    /** @throws Refused as {@link TakingChange} does */
    @Transactional(readOnly = true)
    public Priced price(LocalDate day, int version, Change change, Actor by) {
        PlanByHand.Base base = byHand.of(day, version, by);
        Change completed = byHand.completed(base, change);
        Decided after = byHand.changed(base, completed);
        DeliveryPlan before = base.decided().plan();
        Price price = Price.between(base.decided().day(), before, after.day(), after.plan());
        return new Priced(completed, price, after.troubles(), after);
    }

    /** Where that stop could go at what price; a place without a stop in that wave: where it could get one. */
    @Transactional(readOnly = true)
    public List<CheapestMoves.Offer> offers(LocalDate day, int version, String place, String wave, Actor by) {
        return new CheapestMoves(byHand.of(day, version, by).decided()).of(place, wave);
    }
}
