package org.chaekgil.courier.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.Trips;
import org.chaekgil.routing.file.PlanFile;
import org.springframework.stereotype.Component;

/** A plan as other systems read it. */
@Component
class PlanJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Trips trips;
    private final ObjectMapper mapper;

    PlanJson(Trips trips, ObjectMapper mapper) {
        this.trips = trips;
        this.mapper = mapper;
    }

    /**
     * The plan, and in {@code begun} the trips of the day that were driven already, also under an earlier version.
     *
     * @param van only what this van drives and carries; null: all
     */
    ObjectNode of(CourierPlan plan, String van) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(new PlanFile().format(plan.plan()));
            json.put("state", plan.state().name()).put("version", plan.version());
            List<TripAnswer> begun = trips.on(plan.day()).stream()
                    .filter(t -> t.state().begun() && (van == null || van.equals(t.van())))
                    .map(TripAnswer::of)
                    .toList();
            json.set("begun", mapper.valueToTree(begun));
            if (van != null) {
                keepOnly(json, van);
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The trips of that van, and the consignments it takes on board or brings. */
    private static void keepOnly(ObjectNode plan, String van) {
        List<JsonNode> own = new ArrayList<>();
        Set<String> carried = new HashSet<>();
        plan.path("trips").forEach(trip -> {
            if (van.equals(trip.path("van").asText())) {
                own.add(trip);
                trip.path("stops").forEach(stop -> {
                    stop.path("load").forEach(id -> carried.add(id.asText()));
                    stop.path("unload").forEach(id -> carried.add(id.asText()));
                });
            }
        });
        List<JsonNode> consignments = new ArrayList<>();
        plan.path("consignments").forEach(consignment -> {
            if (carried.contains(consignment.path("id").asText())) {
                consignments.add(consignment);
            }
        });
        plan.putArray("trips").addAll(own);
        plan.putArray("consignments").addAll(consignments);
    }
}
