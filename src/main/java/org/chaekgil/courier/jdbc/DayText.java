package org.chaekgil.courier.jdbc;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalTime;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.Fairness;
import org.chaekgil.routing.Settled;
import org.chaekgil.routing.TravelMatrix;
import org.chaekgil.routing.Usual;

/** A day as the text that {@link org.chaekgil.routing.file.DayFile} reads. */
final class DayText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DayText() {}

    static String of(DeliveryDay day) {
        ObjectNode root = JSON.createObjectNode();
        root.put("date", day.date().toString()).put("hub", day.hub());
        ArrayNode places = root.putArray("places");
        day.places().forEach(place -> place(places.addObject(), place));
        ArrayNode waves = root.putArray("waves");
        day.waves().forEach(w -> waves.addObject()
                .put("id", w.id())
                .put("start", time(w.start()))
                .put("end", time(w.end()))
                .put("sortMinutes", w.sortSeconds() / 60));
        ArrayNode vans = root.putArray("vans");
        day.vans().forEach(van -> {
            ArrayNode of = vans.addObject()
                    .put("id", van.id())
                    .put("capacity", van.capacity())
                    .putArray("waves");
            van.waves().forEach(of::add);
        });
        ArrayNode consignments = root.putArray("consignments");
        day.consignments().forEach(c -> consignment(consignments.addObject(), c));
        travel(root.putObject("travel"), day, day.travel());
        if (!day.travelByWave().isEmpty()) {
            ObjectNode byWave = root.putObject("travelByWave");
            day.travelByWave().forEach((wave, travel) -> travel(byWave.putObject(wave), day, travel));
        }
        root.putObject("costs")
                .put("perSecond", day.costs().perSecond())
                .put("perMetre", day.costs().perMetre())
                .put("perTrip", day.costs().perTrip())
                .put("perItemNight", day.costs().perItemNight())
                .put("perItemDayLate", day.costs().perItemDayLate());
        if (!day.settled().isEmpty()) {
            ArrayNode settled = root.putArray("settled");
            day.settled().forEach(s -> settled(settled.addObject(), s));
        }
        if (!day.fairness().equals(Fairness.NONE)) {
            fairness(root.putObject("fairness"), day.fairness());
        }
        if (!day.usual().equals(Usual.NONE)) {
            usual(root.putObject("usual"), day.usual());
        }
        return root.toString();
    }

    private static void place(ObjectNode node, DeliveryDay.Place place) {
        node.put("id", place.id())
                .put("name", place.name())
                .put("lat", place.lat())
                .put("lon", place.lon());
        ArrayNode windows = node.putArray("windows");
        place.windows().forEach(w -> windows.addArray().add(time(w.opens())).add(time(w.closes())));
        node.put("stopSeconds", place.stopSeconds()).put("itemSeconds", place.itemSeconds());
    }

    private static void consignment(ObjectNode node, DeliveryDay.Consignment c) {
        node.put("id", c.id())
                .put("from", c.from())
                .put("to", c.to())
                .put("items", c.items())
                .put("ready", time(c.ready()))
                .put("dueInWorkingDays", c.dueInWorkingDays())
                .put("weight", c.weight());
    }

    private static void settled(ObjectNode node, Settled settled) {
        node.put("van", settled.van())
                .put("wave", settled.wave())
                .put("departure", time(settled.departure()))
                .put("underway", settled.underway())
                .put("notBefore", time(settled.notBefore()))
                .put("closed", settled.closed());
        ArrayNode served = node.putArray("served");
        settled.served().forEach(s -> served.addObject().put("place", s.place()).put("left", time(s.left())));
        ArrayNode first = node.putArray("first");
        settled.first().forEach(first::add);
        ArrayNode keeps = node.putArray("keeps");
        settled.keeps().forEach(keeps::add);
    }

    private static void fairness(ObjectNode node, Fairness fairness) {
        node.put("tolerancePercent", fairness.tolerancePercent())
                .put("perSecondOver", fairness.perSecondOver())
                .put("perItemOver", fairness.perItemOver());
        ArrayNode soFar = node.putArray("soFar");
        fairness.soFar().forEach(w -> soFar.addObject()
                .put("van", w.van())
                .put("seconds", w.seconds())
                .put("items", w.items()));
    }

    private static void usual(ObjectNode node, Usual usual) {
        node.put("perStopMoved", usual.perStopMoved());
        ArrayNode routes = node.putArray("routes");
        usual.routes().forEach(r -> {
            ArrayNode places =
                    routes.addObject().put("van", r.van()).put("wave", r.wave()).putArray("places");
            r.places().forEach(places::add);
        });
    }

    private static void travel(ObjectNode node, DeliveryDay day, TravelMatrix travel) {
        ArrayNode places = node.putArray("places");
        ArrayNode seconds = node.putArray("seconds");
        ArrayNode metres = node.putArray("metres");
        node.put("origin", travel.origin().name());
        for (int from = 0; from < travel.size(); from++) {
            places.add(day.places().get(from).id());
            ArrayNode secondsFrom = seconds.addArray();
            ArrayNode metresFrom = metres.addArray();
            for (int to = 0; to < travel.size(); to++) {
                secondsFrom.add(travel.seconds(from, to));
                metresFrom.add(travel.metres(from, to));
            }
        }
    }

    private static String time(int secondOfDay) {
        return LocalTime.ofSecondOfDay(Math.min(secondOfDay, 86_399))
                .format(java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss"));
    }
}
