package org.chaekgil.routing.file;

import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.Fairness;
import org.chaekgil.routing.Usual;

/** What a day file says of its drivers; left out: nothing, and their shares and habits cost nothing. */
final class DriverFields {
    private DriverFields() {}

    static Fairness fairness(Field field) {
        if (!field.present()) {
            return Fairness.NONE;
        }
        field.only("tolerancePercent", "perSecondOver", "perItemOver", "soFar");
        return new Fairness(
                field.get("tolerancePercent").number(),
                field.get("perSecondOver").longNumber(),
                field.get("perItemOver").longNumber(),
                field.get("soFar").listOrNone(DriverFields::work));
    }

    private static Fairness.Work work(Field work) {
        work.only("van", "seconds", "items");
        return new Fairness.Work(
                work.get("van").text(),
                work.get("seconds").notNegative(),
                work.get("items").notNegative());
    }

    static Usual usual(Field field) {
        if (!field.present()) {
            return Usual.NONE;
        }
        field.only("perStopMoved", "routes");
        return new Usual(
                field.get("perStopMoved").longNumber(), field.get("routes").list(DriverFields::route));
    }

    private static Route route(Field route) {
        route.only("van", "wave", "places");
        return new Route(
                route.get("van").text(),
                route.get("wave").text(),
                route.get("places").list(Field::text));
    }
}
