package org.chaekgil.courier;

import java.util.List;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.Fairness;
import org.chaekgil.routing.Fairness.Work;
import org.chaekgil.routing.Usual;

/**
 * What it is worth that drivers' days are alike, and that their routes stay as they know them. Prices are in thousandths of a won,
 * as in {@link Fairness} and {@link Usual}.
 */
public record DriverWeights(int tolerancePercent, long perSecondOver, long perItemOver, long perStopMoved) {
    Fairness fairness(List<Work> soFar) {
        return new Fairness(tolerancePercent, perSecondOver, perItemOver, soFar);
    }

    Usual usual(List<Route> routes) {
        return new Usual(perStopMoved, routes);
    }
}
