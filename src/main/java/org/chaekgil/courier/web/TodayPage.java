package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Words;
import org.chaekgil.courier.AskingUrgently;
import org.chaekgil.courier.ClosingToday;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.DayProgress.Step;
import org.chaekgil.courier.PlanState;
import org.chaekgil.courier.PlanningRest;
import org.chaekgil.courier.ReportingBreakdown;
import org.chaekgil.courier.ReportingDelay;
import org.chaekgil.courier.TripState;
import org.chaekgil.courier.Trips;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens during the day, as the coordinator tells it; each answers with the plan that counts from then on. */
@Controller
class TodayPage {
    private final ReportingDelay delay;
    private final ClosingToday closing;
    private final ReportingBreakdown breakdown;
    private final AskingUrgently urgently;
    private final PlanningRest rest;
    private final DayProgress progress;
    private final Trips trips;
    private final CourierPlans plans;
    private final Days days;
    private final Reasons reasons;
    private final Words words;

    TodayPage(
            ReportingDelay delay,
            ClosingToday closing,
            ReportingBreakdown breakdown,
            AskingUrgently urgently,
            PlanningRest rest,
            DayProgress progress,
            Trips trips,
            CourierPlans plans,
            Days days,
            Reasons reasons,
            Words words) {
        this.delay = delay;
        this.closing = closing;
        this.breakdown = breakdown;
        this.urgently = urgently;
        this.rest = rest;
        this.progress = progress;
        this.trips = trips;
        this.plans = plans;
        this.days = days;
        this.reasons = reasons;
        this.words = words;
    }

    @PostMapping("/plans/{day}/late")
    String late(
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String trip,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam Integer version,
            Actor by,
            RedirectAttributes shown) {
        return happened(day, version, by, shown, "", () -> {
            String field = words.say("plan.today.minutes");
            int late = Input.wholeWithin(field, minutes, 0, ReportingDelay.MOST_MINUTES);
            return delay.late(on(day, trip), late, by);
        });
    }

    @PostMapping("/plans/{day}/closed")
    String closed(
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String library,
            Actor by,
            RedirectAttributes shown) {
        return happened(day, null, by, shown, "", () -> {
            LibraryId closed = Input.required(words.say("plan.today.library"), library, Input.code(LibraryId::new));
            closing.close(closed, words.say("plan.today.closed"), by);
            return plans.published(day)
                    .filter(p -> p.input().place(closed.value()).closed())
                    .isEmpty();
        });
    }

    @PostMapping("/plans/{day}/opened")
    String opened(
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String library,
            Actor by,
            RedirectAttributes shown) {
        return happened(day, null, by, shown, "", () -> {
            LibraryId opened =
                    Input.required(words.say("plan.today.library.opened"), library, Input.code(LibraryId::new));
            return closing.reopen(opened, by);
        });
    }

    @PostMapping("/plans/{day}/broken")
    String broken(
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String trip,
            Actor by,
            RedirectAttributes shown) {
        return happened(day, null, by, shown, "", () -> {
            long id = on(day, trip);
            boolean known = trips.find(id).orElseThrow().state() == TripState.BROKEN;
            breakdown.report(id, by);
            return !known;
        });
    }

    @PostMapping("/plans/{day}/urgent")
    String urgent(
            @PathVariable LocalDate day,
            @RequestParam(defaultValue = "") String book,
            Actor by,
            RedirectAttributes shown) {
        return happened(
                day,
                null,
                by,
                shown,
                words.say("plan.today.urgentTold", book.strip()),
                () -> urgently.ask(Input.required(words.say("plan.today.book"), book, Input.code(b -> b)), by));
    }

    /**
     * @param version of the plan that the coordinator saw, where what is told counts from it, so that the same click once more counts
     *     once; null: it holds by whatever plan, and told again changes nothing
     * @param about said before anything else; empty: nothing
     */
    private String happened(
            LocalDate day, Integer version, Actor by, RedirectAttributes shown, String about, BooleanSupplier what) {
        int before = plans.published(day).map(CourierPlan::version).orElse(0);
        Optional<CourierPlan> draft = plans.latest(day).filter(p -> p.state() == PlanState.DRAFT);
        try {
            days.mustBePlannable(day, by);
            if (!day.equals(days.today())) {
                throw Refused.saying("plan.today.otherDay", Code.BAD_INPUT, day);
            }
            CourierPlan plan = rest.plan(day, version, what, by);
            List<String> said = new ArrayList<>(about.isEmpty() ? List.of() : List.of(about));
            if (plan.version() > before) {
                said.add(words.say("plan.today.done", plan.version()));
                draft.ifPresent(d -> said.add(words.say("plan.today.dropped", d.version())));
                said.addAll(reasons.urgentArrivals(plan));
                shown.addFlashAttribute("replanned", String.join(" ", said));
                List<String> left = reasons.urgentLeft(plan);
                if (!left.isEmpty()) {
                    shown.addFlashAttribute("refused", words.say("plan.today.urgentLeft", String.join(" ", left)));
                }
            } else if (progress.step(day) == Step.UNDERWAY) {
                said.add(words.say("plan.today.nothingNew", plan.version()));
                shown.addFlashAttribute("replanned", String.join(" ", said));
            }
        } catch (Refused refused) {
            shown.addFlashAttribute("refused", said(refused));
        }
        return "redirect:/plans/" + day;
    }

    /** What is wrong with one field says which one, by the words that stand beside it. */
    private String said(Refused refused) {
        boolean field = refused.code() == Code.BAD_INPUT && refused.sentence().equals("code." + Code.BAD_INPUT);
        return words.say(
                field ? "input.wrong" : refused.sentence(), refused.details().toArray());
    }

    private long on(LocalDate day, String trip) {
        long id = Input.required(words.say("plan.today.trip"), trip, Long::valueOf);
        if (trips.on(day).stream().noneMatch(t -> t.id() == id)) {
            throw Refused.saying("plan.today.noTrip", Code.BAD_INPUT, trip, day);
        }
        return id;
    }
}
