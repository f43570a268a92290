package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaekgil.access.Words;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.PlanChanges;
import org.chaekgil.courier.PlanningWish;
import org.chaekgil.courier.UndoingChange;
import org.chaekgil.courier.Van;
import org.chaekgil.courier.Vans;
import org.chaekgil.courier.WaveNames;
import org.chaekgil.courier.Wishes;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.LeftOut;
import org.chaekgil.routing.Settled;
import org.springframework.stereotype.Component;

/** What the plan page needs for changes by hand. */
@Component
class Editing {
    private static final int STEPS_TOLD = 12;

    private final DayProgress progress;
    private final UndoingChange undoing;
    private final PlanChanges changes;
    private final Vans vans;
    private final ChangeWords told;
    private final Words words;
    private final WaveNames waveNames;

    Editing(
            DayProgress progress,
            UndoingChange undoing,
            PlanChanges changes,
            Vans vans,
            ChangeWords told,
            Words words,
            WaveNames waveNames) {
        this.progress = progress;
        this.undoing = undoing;
        this.changes = changes;
        this.vans = vans;
        this.told = told;
        this.words = words;
        this.waveNames = waveNames;
    }

    /** @param by who made the version; {@code what} they changed */
    record Step(int version, java.time.ZonedDateTime at, String by, String what) {}

    record Shift(String wave, String start, String end) {}

    /**
     * @param standing what was decided by hand about the day itself, in sentences
     * @param spare vans that could be added
     * @param history the newest first
     */
    record Sheet(
            int newest,
            boolean undo,
            List<String> standing,
            List<Van> spare,
            List<Shift> waves,
            List<Step> history,
            Set<String> pinnedStops,
            Set<String> pinnedTrips) {
        public boolean pinned(String van, String wave, String place) {
            return pinnedStops.contains(van + '/' + wave + '/' + place);
        }

        public boolean pinned(String van, String wave) {
            return pinnedTrips.contains(van + '/' + wave);
        }

        public boolean anyPinned(String van, String wave) {
            return pinnedStops.stream().anyMatch(p -> p.startsWith(van + '/' + wave + '/'));
        }
    }

    int newest(LocalDate day) {
        return changes.newest(day);
    }

    boolean possible(CourierPlan plan, LocalDate today) {
        DayProgress.Step step = progress.step(plan.day());
        return !plan.day().isBefore(today) && (step == DayProgress.Step.REVIEW || step == DayProgress.Step.UNDERWAY);
    }

    Sheet sheet(CourierPlan plan) {
        DeliveryDay day = plan.input();
        List<Settled> pins = day.settled().stream().filter(s -> !s.underway()).toList();
        Set<String> running = day.vans().stream().map(DeliveryDay.Van::id).collect(Collectors.toSet());
        return new Sheet(
                newest(plan.day()),
                undoing.possible(plan),
                standing(plan),
                vans.all().stream().filter(v -> !running.contains(v.id())).toList(),
                day.waves().stream()
                        .map(w -> new Shift(w.id(), ChangeWords.time(w.start()), ChangeWords.time(w.end())))
                        .toList(),
                changes.history(plan.day()).stream()
                        .limit(STEPS_TOLD)
                        .map(entry -> step(day, entry))
                        .toList(),
                pins.stream()
                        .flatMap(s -> s.leastStops().stream().map(p -> s.van() + '/' + s.wave() + '/' + p))
                        .collect(Collectors.toSet()),
                pins.stream()
                        .filter(Settled::pinnedWhole)
                        .map(s -> s.van() + '/' + s.wave())
                        .collect(Collectors.toSet()));
    }

    private List<String> standing(CourierPlan plan) {
        Wishes wishes = changes.of(plan.id()).map(PlanChanges.Made::wishes).orElse(Wishes.NONE);
        List<String> all = new ArrayList<>();
        wishes.closed().stream()
                .sorted()
                .forEach(id -> all.add(words.say("plan.change.told.CLOSE", Reasons.name(plan.input(), id))));
        wishes.leftOut().stream()
                .sorted(Comparator.comparing(LeftOut::wave).thenComparing(LeftOut::place))
                .forEach(out -> all.add(
                        words.say("plan.change.told.LEAVE_OUT", Reasons.name(plan.input(), out.place()), out.wave())));
        wishes.out().stream().sorted().forEach(van -> all.add(words.say("plan.change.told.VAN_OUT", van)));
        wishes.added().forEach(van -> all.add(words.say("plan.change.told.VAN_IN", van.van(), van.capacity())));
        wishes.waves()
                .forEach((wave, times) -> all.add(words.say(
                        "plan.change.told.SHIFT",
                        waveNames.of(wave),
                        ChangeWords.time(times.start()),
                        ChangeWords.time(times.end()))));
        return all;
    }

    private Step step(DeliveryDay day, PlanChanges.Entry entry) {
        return new Step(
                entry.version(), entry.madeAt().atZone(OpeningCalendar.ZONE), entry.madeBy(), what(day, entry.how()));
    }

    private String what(DeliveryDay day, PlanChanges.Made how) {
        if (how != null && how.undid() != null) {
            return words.say("plan.change.told.UNDONE", how.undid());
        }
        if (how != null && how.searched() != null && how.searched() != PlanningWish.Kind.PLAN) {
            return words.say("plan.change.told." + how.searched());
        }
        if (how == null || how.change() == null) {
            return words.say("plan.change.told.SEARCHED");
        }
        return told.say(day, how.change());
    }
}
