package org.chaekgil.courier.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.PlanAtHand;
import org.chaekgil.courier.PublishingPlan;
import org.chaekgil.courier.Trips;
import org.chaekgil.routing.file.PlanFile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Plans for other systems. */
@RestController
@RequestMapping("/api/plans/{day}")
class PlansApi {
    private static final int LONGEST_SECONDS = 600;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CourierPlans plans;
    private final PlanAtHand atHand;
    private final Trips trips;
    private final DayProgress progress;
    private final PublishingPlan publishing;
    private final Days days;
    private final Attempts attempts;
    private final ObjectMapper mapper;

    PlansApi(
            CourierPlans plans,
            PlanAtHand atHand,
            Trips trips,
            DayProgress progress,
            PublishingPlan publishing,
            Days days,
            Attempts attempts,
            ObjectMapper mapper) {
        this.plans = plans;
        this.atHand = atHand;
        this.trips = trips;
        this.mapper = mapper;
        this.progress = progress;
        this.publishing = publishing;
        this.days = days;
        this.attempts = attempts;
    }

    /** @param seconds how long to search; null: as set */
    record Wish(Integer seconds) {}

    @GetMapping
    ObjectNode plan(@PathVariable LocalDate day, Actor by) {
        boolean driver = by.is(Role.DRIVER);
        if (!driver && !by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, day);
        }
        return (driver ? plans.published(day) : atHand.of(day))
                .map(plan -> json(plan, driver ? by.van() : null))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Answers when the plan is there: after about the seconds asked for. */
    @PostMapping("/solve")
    ObjectNode solve(@PathVariable LocalDate day, @RequestBody(required = false) Wish wish, Actor by) {
        days.mustBePlannable(day, by);
        Integer seconds = wish == null ? null : wish.seconds();
        if (seconds != null) {
            Input.within("seconds", seconds, 1, LONGEST_SECONDS);
        }
        attempts.run(() -> {
            progress.planWanted(day, seconds);
            return null;
        });
        progress.plan(day);
        return plans.latest(day).map(plan -> json(plan, null)).orElseThrow(() -> new Refused(Code.WRONG_STATE, day));
    }

    @PostMapping("/publish")
    ObjectNode publish(@PathVariable LocalDate day, Actor by) {
        return json(attempts.run(() -> publishing.publish(day, by)), null);
    }

    /**
     * The plan, and in {@code begun} the trips of the day that were driven already, also under an earlier version.
     *
     * @param van only what this van drives and carries; null: all
     */
    private ObjectNode json(CourierPlan plan, String van) {
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
