package org.chaekgil.courier.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.access.StrictBody;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.PlanAtHand;
import org.chaekgil.courier.PlanningWish;
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

    private final CourierPlans plans;
    private final PlanAtHand atHand;
    private final DayProgress progress;
    private final Publishing publishing;
    private final Days days;
    private final Attempts attempts;
    private final PlanJson json;

    PlansApi(
            CourierPlans plans,
            PlanAtHand atHand,
            DayProgress progress,
            Publishing publishing,
            Days days,
            Attempts attempts,
            PlanJson json) {
        this.plans = plans;
        this.atHand = atHand;
        this.json = json;
        this.progress = progress;
        this.publishing = publishing;
        this.days = days;
        this.attempts = attempts;
    }

    /** @param seconds how long to search; null: as set */
    record Wish(Integer seconds) implements StrictBody {}

    @GetMapping
    ObjectNode plan(@PathVariable LocalDate day, Actor by) {
        boolean driver = by.is(Role.DRIVER);
        if (!driver && !by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, day);
        }
        return (driver ? plans.published(day) : atHand.of(day))
                .map(plan -> json.of(plan, driver ? by.van() : null))
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
            progress.wanted(new PlanningWish(day, PlanningWish.Kind.PLAN, by.user()), seconds);
            return null;
        });
        progress.plan(day);
        if (progress.step(day) == DayProgress.Step.NO_VANS) {
            throw Refused.saying("plan.step.NO_VANS", Code.WRONG_STATE, day);
        }
        return plans.latest(day).map(plan -> json.of(plan, null)).orElseThrow(() -> new Refused(Code.WRONG_STATE, day));
    }

    /**
     * @param version that was seen: another one is not published; null: the latest
     * @param confirmed that it counts even when it cannot be driven as it stands
     */
    record PublishWish(Integer version, boolean confirmed) implements StrictBody {}

    @PostMapping("/publish")
    ObjectNode publish(@PathVariable LocalDate day, @RequestBody(required = false) PublishWish wish, Actor by) {
        boolean confirmed = wish != null && wish.confirmed();
        return json.of(publishing.publish(day, wish == null ? null : wish.version(), confirmed, by), null);
    }
}
