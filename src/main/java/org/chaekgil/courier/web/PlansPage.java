package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Words;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.DayBook;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.MissingVans;
import org.chaekgil.courier.PlanAtHand;
import org.chaekgil.courier.PlanWithoutDrivers;
import org.chaekgil.courier.PlanningWish;
import org.chaekgil.courier.StrandedLoads;
import org.chaekgil.courier.Trips;
import org.chaekgil.courier.Vans;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.routing.FixedRounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coordinator's page: a day's plan as map and timetable, what is left and why; publish, plan again. */
@Controller
class PlansPage {
    private final PlanAtHand plans;
    private final Trips trips;
    private final DayBook book;
    private final DayProgress progress;
    private final LivePlans live;
    private final Publishing publishing;
    private final HappeningToday happening;
    private final Reasons reasons;
    private final Editing editing;
    private final PlanWithoutDrivers withoutDrivers;
    private final Vans vans;
    private final MissingVans missing;
    private final StrandedLoads stranded;
    private final Libraries libraries;
    private final Days days;
    private final Attempts attempts;
    private final Words words;
    private final String tiles;
    private final String attribution;

    PlansPage(
            PlanAtHand plans,
            Trips trips,
            DayBook book,
            DayProgress progress,
            LivePlans live,
            Publishing publishing,
            HappeningToday happening,
            Reasons reasons,
            Editing editing,
            PlanWithoutDrivers withoutDrivers,
            Vans vans,
            MissingVans missing,
            StrandedLoads stranded,
            Libraries libraries,
            Days days,
            Attempts attempts,
            Words words,
            @Value("${chaekgil.map.tiles:}") String tiles,
            @Value("${chaekgil.map.attribution:}") String attribution) {
        this.plans = plans;
        this.trips = trips;
        this.book = book;
        this.progress = progress;
        this.live = live;
        this.publishing = publishing;
        this.happening = happening;
        this.reasons = reasons;
        this.editing = editing;
        this.withoutDrivers = withoutDrivers;
        this.vans = vans;
        this.missing = missing;
        this.stranded = stranded;
        this.libraries = libraries;
        this.days = days;
        this.attempts = attempts;
        this.words = words;
        this.tiles = tiles;
        this.attribution = attribution;
    }

    @GetMapping("/plans")
    String nearest() {
        return "redirect:/plans/" + days.nearest();
    }

    @GetMapping("/plans/{day}")
    String day(@PathVariable LocalDate day, Locale language, Model model) {
        Optional<CourierPlan> plan = plans.of(day);
        PlanHead.of(day, language, model);
        model.addAttribute("before", days.before(day));
        model.addAttribute("after", day.isBefore(days.last()) ? days.after(day) : null);
        model.addAttribute(
                "notPlannable", days.whyNotPlannable(day).map(this::said).orElse(null));
        model.addAttribute("happening", happening.on(day).orElse(null));
        DayProgress.Step step = progress.step(day);
        model.addAttribute("step", step);
        model.addAttribute("waitsFor", step == DayProgress.Step.PLANNING ? live.waitsFor(day) : null);
        model.addAttribute("tiles", tiles);
        model.addAttribute("attribution", attribution);
        model.addAttribute("names", names());
        model.addAttribute("leftovers", book.leftovers(day));
        model.addAttribute("overtaken", plans.overtaken(day));
        model.addAttribute("missingVans", plan.map(missing::of).orElse(List.of()));
        if (day.equals(days.today())) {
            model.addAttribute("stranded", stranded.all())
                    .addAttribute(
                            "fetchedBy",
                            plan.map(p -> p.madeAt().plus(StrandedLoads.FETCHED_WITHIN))
                                    .orElse(null));
        }
        model.addAttribute("ahead", day.isAfter(days.today()));
        model.addAttribute("vansOut", day.isBefore(days.today()) ? List.of() : vans.outOfService());
        plan.ifPresent(p -> model.addAttribute("plan", p)
                .addAttribute("sheet", sheet(p))
                .addAttribute("drivers", DriversSheet.of(p, withoutDrivers.soft(p.id())))
                .addAttribute("left", reasons.left(p))
                .addAttribute("troubles", reasons.troubles(p))
                .addAttribute("skipped", reasons.skipped(p)));
        plan.filter(p -> editing.possible(p, days.today()))
                .ifPresent(p -> model.addAttribute("editing", editing.sheet(p)));
        return "courier/plans";
    }

    /** The plan in a few numbers, for the task to review it. */
    @GetMapping("/plans/{day}/totals")
    String totals(@PathVariable LocalDate day, Locale language, Model model) {
        PlanHead.of(day, language, model);
        plans.of(day).ifPresent(plan -> model.addAttribute("sheet", sheet(plan)));
        return "courier/plan-totals";
    }

    private PlanSheet sheet(CourierPlan plan) {
        return PlanSheet.of(plan, FixedRounds.yardstick(plan.input()), trips.on(plan.day()));
    }

    private Map<String, String> names() {
        return libraries.all().stream().collect(java.util.stream.Collectors.toMap(l -> l.id().value(), Library::name));
    }

    @GetMapping("/plans/{day}/map")
    @ResponseBody
    PlanMap map(@PathVariable LocalDate day) {
        return plans.of(day).map(p -> PlanMap.of(sheet(p))).orElse(PlanMap.EMPTY);
    }

    /** What the page watches while the plan is made. */
    @GetMapping("/plans/{day}/step")
    @ResponseBody
    Map<String, String> step(@PathVariable LocalDate day) {
        return Map.of("step", progress.step(day).name(), "newest", Integer.toString(editing.newest(day)));
    }

    @PostMapping("/plans/{day}/solve")
    String solve(@PathVariable LocalDate day, Actor by, RedirectAttributes shown) {
        return tried(day, shown, () -> {
            days.mustBePlannable(day, by);
            progress.wanted(new PlanningWish(day, PlanningWish.Kind.PLAN, by.user()), null);
        });
    }

    @PostMapping("/plans/{day}/publish")
    String publish(
            @PathVariable LocalDate day,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor by,
            RedirectAttributes shown) {
        return tried(day, shown, () -> publishing.publish(day, version, confirmed, by));
    }

    private String tried(LocalDate day, RedirectAttributes shown, Runnable act) {
        try {
            attempts.run(() -> {
                act.run();
                return null;
            });
        } catch (Refused refused) {
            shown.addFlashAttribute("refused", said(refused));
        }
        return "redirect:/plans/" + day;
    }

    private String said(Refused refused) {
        return words.say(refused.sentence(), refused.details().toArray());
    }
}
