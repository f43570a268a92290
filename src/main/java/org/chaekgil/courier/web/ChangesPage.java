package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Words;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.ImprovingPlan;
import org.chaekgil.courier.PlanByHand;
import org.chaekgil.courier.PricingChange;
import org.chaekgil.courier.TakingChange;
import org.chaekgil.courier.UndoingChange;
import org.chaekgil.courier.WaveNames;
import org.chaekgil.routing.Change;
import org.chaekgil.routing.CheapestMoves;
import org.chaekgil.routing.Decided;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan.Route;
import org.chaekgil.routing.Explanation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coordinator changes a plan by hand: sees what could be done with a stop, what a change costs, takes it, undoes it. */
@Controller
class ChangesPage {
    private final PlanByHand byHand;
    private final PricingChange pricing;
    private final TakingChange taking;
    private final UndoingChange undoing;
    private final ImprovingPlan improving;
    private final ChangeWords told;
    private final Reasons reasons;
    private final Days days;
    private final Attempts attempts;
    private final Words words;
    private final WaveNames waves;

    ChangesPage(
            PlanByHand byHand,
            PricingChange pricing,
            TakingChange taking,
            UndoingChange undoing,
            ImprovingPlan improving,
            ChangeWords told,
            Reasons reasons,
            Days days,
            Attempts attempts,
            Words words,
            WaveNames waves) {
        this.byHand = byHand;
        this.pricing = pricing;
        this.taking = taking;
        this.undoing = undoing;
        this.improving = improving;
        this.told = told;
        this.reasons = reasons;
        this.days = days;
        this.attempts = attempts;
        this.words = words;
        this.waves = waves;
    }

    /**
     * @param after the name of the stop before it; null: the first
     * @param troubles why it cannot be driven, in sentences; empty: it can
     */
    record Target(
            String van,
            String wave,
            int position,
            String after,
            Map<String, String> fields,
            Cost cost,
            List<String> troubles) {}

    record Cost(long won, long minutes, int itemsLeft, int itemsLate, boolean broken) {
        static Cost of(org.chaekgil.routing.Price price) {
            return new Cost(
                    Math.round(price.money() / 1000.0),
                    Math.round(price.seconds() / 60.0),
                    price.itemsLeft(),
                    price.itemsLate(),
                    price.hard() > 0);
        }
    }

    record OtherStop(String place, String wave, String name, String van) {}

    /** What can be done with one stop; without a wave, or where no van stops then: where it could get one. */
    @GetMapping("/plans/{day}/edit/stop")
    String stop(
            @PathVariable LocalDate day,
            @RequestParam int version,
            @RequestParam String place,
            @RequestParam(defaultValue = "") String wave,
            Actor by,
            Model model) {
        return shown(model, day, version, () -> {
            days.mustBePlannable(day, by);
            Decided decided = byHand.of(day, version, by).decided();
            Route trip = decided.tripAt(place, wave).orElse(null);
            model.addAttribute("place", place)
                    .addAttribute("name", Reasons.name(decided.day(), place))
                    .addAttribute("wave", wave)
                    .addAttribute("trip", trip)
                    .addAttribute("position", trip == null ? -1 : trip.places().indexOf(place))
                    .addAttribute("pinned", trip != null && decided.pinned(place, wave))
                    .addAttribute("openTrips", openTrips(decided))
                    .addAttribute("others", others(decided, place))
                    .addAttribute("closed", closed(decided, place))
                    .addAttribute("targets", targets(day, version, decided, place, wave, by));
            return "courier/plan/edit :: stop";
        });
    }

    private static boolean closed(Decided decided, String place) {
        return decided.day().places().stream().anyMatch(p -> p.id().equals(place) && p.closed());
    }

    /** What can be driven comes first; at a library that is closed nothing can. */
    private List<Target> targets(LocalDate day, int version, Decided decided, String place, String wave, Actor by) {
        if (closed(decided, place)) {
            return List.of();
        }
        return pricing.offers(day, version, place, wave, by).stream()
                .map(o -> target(decided, place, o, troubles(day, version, decided, o, by)))
                .sorted(Comparator.comparing(t -> t.cost().broken()))
                .toList();
    }

    /** Those that the change brings. */
    private List<String> troubles(LocalDate day, int version, Decided decided, CheapestMoves.Offer offer, Actor by) {
        if (offer.price().hard() <= 0) {
            return List.of();
        }
        List<Explanation> before = decided.troubles();
        PricingChange.Priced priced = pricing.price(day, version, offer.change(), by);
        return reasons.say(
                priced.after().day(),
                priced.troubles().stream().filter(t -> !before.contains(t)).toList());
    }

    private static Target target(Decided decided, String place, CheapestMoves.Offer offer, List<String> troubles) {
        List<String> stops = decided.stops(offer.van(), offer.wave()).stream()
                .filter(p -> !p.equals(place))
                .toList();
        String after = offer.position() == 0 ? null : Reasons.name(decided.day(), stops.get(offer.position() - 1));
        return new Target(
                offer.van(),
                offer.wave(),
                offer.position(),
                after,
                ChangeForm.fields(offer.change()),
                Cost.of(offer.price()),
                troubles);
    }

    private static List<Route> openTrips(Decided decided) {
        return decided.day().waves().stream()
                .flatMap(w -> decided.day().vans().stream()
                        .filter(v -> v.waves().contains(w.id()))
                        .filter(v -> !decided.day().settled(v.id(), w).underway())
                        .map(v -> new Route(v.id(), w.id(), decided.stops(v.id(), w.id()))))
                .toList();
    }

    private static List<OtherStop> others(Decided decided, String place) {
        return openTrips(decided).stream()
                .flatMap(r -> r.places().stream()
                        .filter(p -> !p.equals(place))
                        .map(p -> new OtherStop(p, r.wave(), Reasons.name(decided.day(), p), r.van())))
                .toList();
    }

    /** What the change costs, to be taken or not. */
    @GetMapping("/plans/{day}/change")
    String price(
            @PathVariable LocalDate day,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            Actor by,
            Model model) {
        return shown(model, day, version, () -> {
            days.mustBePlannable(day, by);
            PricingChange.Priced priced = pricing.price(day, version, ChangeForm.read(sent), by);
            DeliveryDay after = priced.after().day();
            model.addAttribute("what", told.say(after, priced.change()))
                    .addAttribute("cost", Cost.of(priced.price()))
                    .addAttribute("fields", ChangeForm.fields(priced.change()))
                    .addAttribute("troubles", reasons.say(after, priced.troubles()));
            return "courier/plan/edit :: price";
        });
    }

    @PostMapping("/plans/{day}/change")
    String take(
            @PathVariable LocalDate day,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            Actor by,
            RedirectAttributes shown) {
        return done(day, by, shown, () -> {
            Change change = ChangeForm.read(sent);
            CourierPlan plan = attempts.run(() -> taking.take(day, version, change, by));
            return words.say("plan.change.taken", told.say(plan.input(), change), plan.version());
        });
    }

    @PostMapping("/plans/{day}/undo")
    String undo(@PathVariable LocalDate day, @RequestParam int version, Actor by, RedirectAttributes shown) {
        return done(day, by, shown, () -> {
            CourierPlan plan = attempts.run(() -> undoing.undo(day, version, by));
            return words.say("plan.change.undone", version, plan.version());
        });
    }

    @PostMapping("/plans/{day}/improve")
    String improve(@PathVariable LocalDate day, @RequestParam int version, Actor by, RedirectAttributes shown) {
        return done(
                day,
                by,
                shown,
                () -> attempts.run(() -> {
                    improving.improve(day, version, null, by);
                    return null;
                }));
    }

    private interface Act {
        String run();
    }

    private String shown(Model model, LocalDate day, int version, Act act) {
        model.addAttribute("day", day).addAttribute("version", version);
        try {
            return act.run();
        } catch (Refused refused) {
            model.addAttribute("refused", said(refused));
            return "courier/plan/edit :: refused";
        }
    }

    private String done(LocalDate day, Actor by, RedirectAttributes shown, Act act) {
        try {
            days.mustBePlannable(day, by);
            shown.addFlashAttribute("replanned", act.run());
        } catch (Refused refused) {
            shown.addFlashAttribute("refused", said(refused));
        }
        return "redirect:/plans/" + day;
    }

    private String said(Refused refused) {
        return words.say(
                refused.sentence(),
                refused.details().stream()
                        .map(d -> d instanceof String text ? waves.of(text) : d)
                        .toArray());
    }
}
