package org.chaekgil.whatif.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.StrictBody;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.whatif.Column;
import org.chaekgil.whatif.Comparison;
import org.chaekgil.whatif.Figures;
import org.chaekgil.whatif.PresentSetting;
import org.chaekgil.whatif.Setting;
import org.chaekgil.whatif.StartingWhatIf;
import org.chaekgil.whatif.SteeringWhatIf;
import org.chaekgil.whatif.WhatIf;
import org.chaekgil.whatif.WhatIfRights;
import org.chaekgil.whatif.WhatIfs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Comparisons for other systems. */
@RestController
@RequestMapping("/api/what-ifs")
class WhatIfsApi {
    private static final int LISTED = 100;
    private static final SettingForm AS_PRESENT = new SettingForm(null, null, null, null, null, null);

    private final WhatIfs whatIfs;
    private final StartingWhatIf starting;
    private final SteeringWhatIf steering;
    private final PresentSetting present;
    private final ComparisonSheets sheets;
    private final Attempts attempts;

    WhatIfsApi(
            WhatIfs whatIfs,
            StartingWhatIf starting,
            SteeringWhatIf steering,
            PresentSetting present,
            ComparisonSheets sheets,
            Attempts attempts) {
        this.whatIfs = whatIfs;
        this.starting = starting;
        this.steering = steering;
        this.present = present;
        this.sheets = sheets;
        this.attempts = attempts;
    }

    /** @param a null, and any part of it that is left out: as at present */
    record Wish(String name, Integer days, SettingForm a, SettingForm b) implements StrictBody {}

    record Head(
            long id,
            String name,
            String madeBy,
            OffsetDateTime madeAt,
            WhatIf.State state,
            int done,
            int total,
            List<LocalDate> days) {}

    record Answer(
            long id,
            String name,
            String madeBy,
            OffsetDateTime madeAt,
            WhatIf.State state,
            int done,
            int total,
            List<LocalDate> days,
            SettingForm present,
            SettingForm a,
            SettingForm b,
            Map<Column, Sum> sums,
            List<Day> results) {}

    record Day(LocalDate day, Map<Column, Sum> columns) {}

    /** Money in won, lengths in metres, times in seconds, carbon dioxide in grams. */
    record Sum(
            long cost,
            long driving,
            long distance,
            long vansOut,
            long waiting,
            long lateness,
            int trips,
            long metres,
            long seconds,
            int items,
            int moved,
            int delivered,
            int direct,
            int inTime,
            int late,
            long hard,
            long co2) {
        static Sum of(Figures f) {
            return new Sum(
                    won(f.cost()),
                    won(f.driving()),
                    won(f.distance()),
                    won(f.vansOut()),
                    won(f.waiting()),
                    won(f.lateness()),
                    f.trips(),
                    f.metres(),
                    f.seconds(),
                    f.items(),
                    f.moved(),
                    f.delivered(),
                    f.direct(),
                    f.inTime(),
                    f.late(),
                    f.hard(),
                    f.grams());
        }

        private static long won(long thousandths) {
            return Math.round(thousandths / 1000.0);
        }
    }

    /** The newest first. */
    @GetMapping
    List<Head> list(Actor by) {
        WhatIfRights.mustBeCoordinator(by);
        return whatIfs.newest(LISTED).stream().map(this::head).toList();
    }

    /** The setting that the network has now, to begin from. */
    @GetMapping("/present")
    SettingForm present(Actor by) {
        WhatIfRights.mustBeCoordinator(by);
        return SettingForm.of(present.now());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer start(@RequestBody Wish wish, Actor by) {
        WhatIfRights.mustBeCoordinator(by);
        Setting now = present.now();
        WhatIf whatIf = attempts.run(() -> starting.start(
                UUID.randomUUID().toString(),
                wish.name() == null ? "" : wish.name().strip(),
                wish.days() == null ? 0 : wish.days(),
                (wish.a() == null ? AS_PRESENT : wish.a()).setting(now),
                (wish.b() == null ? AS_PRESENT : wish.b()).setting(now),
                by));
        return answer(whatIf);
    }

    @GetMapping("/{id}")
    Answer one(@PathVariable long id, Actor by) {
        WhatIfRights.mustBeCoordinator(by);
        return answer(found(id));
    }

    @PostMapping("/{id}/cancel")
    Answer cancel(@PathVariable long id, Actor by) {
        WhatIfRights.mustBeCoordinator(by);
        found(id);
        return attempts.run(() -> {
            steering.cancel(id, by);
            return answer(found(id));
        });
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id, Actor by) {
        WhatIfRights.mustBeCoordinator(by);
        attempts.run(() -> {
            steering.delete(id, by);
            return null;
        });
    }

    private WhatIf found(long id) {
        return whatIfs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Head head(WhatIf w) {
        return new Head(w.id(), w.name(), w.madeBy(), madeAt(w), sheets.state(w), w.done(), w.total(), w.days());
    }

    private Answer answer(WhatIf w) {
        Comparison comparison = Comparison.of(whatIfs.results(w.id()));
        return new Answer(
                w.id(),
                w.name(),
                w.madeBy(),
                madeAt(w),
                sheets.state(w),
                w.done(),
                w.total(),
                w.days(),
                SettingForm.of(w.present()),
                SettingForm.of(w.a()),
                SettingForm.of(w.b()),
                sums(comparison.sums()),
                comparison.days().stream()
                        .map(d -> new Day(d.day(), sums(d.figures())))
                        .toList());
    }

    private static OffsetDateTime madeAt(WhatIf w) {
        return w.madeAt().atZone(OpeningCalendar.ZONE).toOffsetDateTime();
    }

    private static Map<Column, Sum> sums(Map<Column, Figures> figures) {
        Map<Column, Sum> sums = new java.util.EnumMap<>(Column.class);
        figures.forEach((column, f) -> sums.put(column, Sum.of(f)));
        return sums;
    }
}
