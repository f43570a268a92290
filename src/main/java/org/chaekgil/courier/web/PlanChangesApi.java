package org.chaekgil.courier.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.access.StrictBody;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.ImprovingPlan;
import org.chaekgil.courier.PlanAtHand;
import org.chaekgil.courier.PlanChanges;
import org.chaekgil.courier.PricingChange;
import org.chaekgil.courier.TakingChange;
import org.chaekgil.courier.UndoingChange;
import org.chaekgil.courier.Wishes;
import org.chaekgil.routing.BrokenDay;
import org.chaekgil.routing.Change;
import org.chaekgil.routing.Price;
import org.chaekgil.routing.Settled;
import org.chaekgil.routing.file.ChangeFile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of a plan by hand, for other systems of those who coordinate. */
@RestController
@RequestMapping("/api/plans/{day}")
class PlanChangesApi {
    private static final int LONGEST_SECONDS = 600;

    private final PricingChange pricing;
    private final TakingChange taking;
    private final UndoingChange undoing;
    private final ImprovingPlan improving;
    private final PlanAtHand atHand;
    private final PlanChanges changes;
    private final DayProgress progress;
    private final Reasons reasons;
    private final Days days;
    private final Attempts attempts;
    private final PlanJson json;

    PlanChangesApi(
            PricingChange pricing,
            TakingChange taking,
            UndoingChange undoing,
            ImprovingPlan improving,
            PlanAtHand atHand,
            PlanChanges changes,
            DayProgress progress,
            Reasons reasons,
            Days days,
            Attempts attempts,
            PlanJson json) {
        this.pricing = pricing;
        this.taking = taking;
        this.undoing = undoing;
        this.improving = improving;
        this.atHand = atHand;
        this.changes = changes;
        this.progress = progress;
        this.reasons = reasons;
        this.days = days;
        this.attempts = attempts;
        this.json = json;
    }

    /**
     * @param version of the plan that the change is made from
     * @param change as {@link ChangeFile} has it
     * @param seconds how long to search; null: as set
     */
    record Wish(Integer version, JsonNode change, Integer seconds) implements StrictBody {}

    /** @param won and {@code minutes} and all others are what the plan then costs more */
    record Costs(double won, double minutes, double kilometres, int itemsLeft, int itemsLate, long hard) {
        static Costs of(Price price) {
            return new Costs(
                    price.money() / 1000.0,
                    price.seconds() / 60.0,
                    price.metres() / 1000.0,
                    price.itemsLeft(),
                    price.itemsLate(),
                    price.hard());
        }
    }

    record Priced(JsonNode change, Costs price, List<String> troubles) {}

    /** @param searched PLAN, IMPROVE or REST when a search made it; else null */
    record Step(
            int version,
            OffsetDateTime madeAt,
            String madeBy,
            Integer from,
            Integer undid,
            JsonNode change,
            String searched) {}

    record State(int version, boolean undo, Wishes wishes, List<Settled> pins, List<Step> history) {}

    @GetMapping("/changes")
    State state(@PathVariable LocalDate day, Actor by) {
        if (!by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, day);
        }
        CourierPlan plan = atHand.of(day).orElseThrow(() -> new Refused(Code.WRONG_STATE, day));
        return new State(
                plan.version(),
                undoing.possible(plan),
                changes.of(plan.id()).map(PlanChanges.Made::wishes).orElse(Wishes.NONE),
                plan.input().settled().stream()
                        .filter(s -> !s.underway() && !s.leastStops().isEmpty())
                        .toList(),
                changes.history(day).stream().map(PlanChangesApi::step).toList());
    }

    private static Step step(PlanChanges.Entry entry) {
        PlanChanges.Made how = entry.how();
        return new Step(
                entry.version(),
                Days.at(entry.madeAt()),
                entry.madeBy(),
                how == null ? null : how.from(),
                how == null ? null : how.undid(),
                how == null || how.change() == null ? null : new ChangeFile().node(how.change()),
                how == null || how.searched() == null ? null : how.searched().name());
    }

    @PostMapping("/changes/price")
    Priced price(@PathVariable LocalDate day, @RequestBody Wish wish, Actor by) {
        days.mustBePlannable(day, by);
        PricingChange.Priced priced = pricing.price(day, version(wish), change(wish), by);
        return new Priced(
                new ChangeFile().node(priced.change()),
                Costs.of(priced.price()),
                reasons.say(priced.after().day(), priced.troubles()));
    }

    @PostMapping("/changes")
    ObjectNode take(@PathVariable LocalDate day, @RequestBody Wish wish, Actor by) {
        days.mustBePlannable(day, by);
        return json.of(attempts.run(() -> taking.take(day, version(wish), change(wish), by)), null);
    }

    @PostMapping("/undo")
    ObjectNode undo(@PathVariable LocalDate day, @RequestBody Wish wish, Actor by) {
        days.mustBePlannable(day, by);
        return json.of(attempts.run(() -> undoing.undo(day, version(wish), by)), null);
    }

    /** Answers when the plan is there: after about the seconds asked for. */
    @PostMapping("/improve")
    ObjectNode improve(@PathVariable LocalDate day, @RequestBody Wish wish, Actor by) {
        days.mustBePlannable(day, by);
        if (wish.seconds() != null) {
            Input.within("seconds", wish.seconds(), 1, LONGEST_SECONDS);
        }
        attempts.run(() -> {
            improving.improve(day, version(wish), wish.seconds(), by);
            return null;
        });
        progress.plan(day);
        return json.of(atHand.of(day).orElseThrow(() -> new Refused(Code.WRONG_STATE, day)), null);
    }

    private static int version(Wish wish) {
        if (wish.version() == null) {
            throw new Refused(Code.BAD_INPUT, "version");
        }
        return wish.version();
    }

    private static Change change(Wish wish) {
        if (wish.change() == null) {
            throw new Refused(Code.BAD_INPUT, "change");
        }
        try {
            Change change = new ChangeFile().of(wish.change());
            refuseUnknown(wish.change(), new ChangeFile().node(change));
            return change;
        } catch (BrokenDay broken) {
            throw expected(broken.field());
        }
    }

    /** @param known has all fields of such a change */
    private static void refuseUnknown(JsonNode sent, JsonNode known) {
        List<String> names = new ArrayList<>();
        known.fieldNames().forEachRemaining(names::add);
        sent.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw Refused.saying("input.unknown", Code.BAD_INPUT, "change." + name, String.join(", ", names));
            }
        });
    }

    /** Says what a field of a change must be; {@link ChangeFile} tells all of them. */
    private static Refused expected(String field) {
        String name = "change." + field;
        return switch (field) {
            case "kind" -> Refused.saying("input.oneOf", Code.BAD_INPUT, name, String.join(", ", ChangeForm.KINDS));
            case "position", "capacity" -> Refused.saying("input.wholeNumber", Code.BAD_INPUT, name);
            case "start", "end" -> Refused.saying("input.time", Code.BAD_INPUT, name);
            case "pin" -> Refused.saying("input.oneOf", Code.BAD_INPUT, name, "true, false");
            case "file" -> Refused.saying("input.object", Code.BAD_INPUT, "change");
            default ->
                field.startsWith("waves")
                        ? Refused.saying("input.texts", Code.BAD_INPUT, name)
                        : Refused.saying("input.text", Code.BAD_INPUT, name);
        };
    }
}
