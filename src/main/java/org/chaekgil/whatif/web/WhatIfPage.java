package org.chaekgil.whatif.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Words;
import org.chaekgil.courier.PastTraffic;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.whatif.PresentSetting;
import org.chaekgil.whatif.Setting;
import org.chaekgil.whatif.StartingWhatIf;
import org.chaekgil.whatif.SteeringWhatIf;
import org.chaekgil.whatif.WhatIf;
import org.chaekgil.whatif.WhatIfRights;
import org.chaekgil.whatif.WhatIfs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The coordinator's page to compare two settings over past days: the form, what was compared before, and a comparison. */
@Controller
@RequestMapping("/plans/what-if")
class WhatIfPage {
    private static final int SHOWN = 50;

    private final WhatIfs whatIfs;
    private final StartingWhatIf starting;
    private final SteeringWhatIf steering;
    private final PresentSetting present;
    private final PastTraffic traffic;
    private final Libraries libraries;
    private final ComparisonSheets sheets;
    private final Attempts attempts;
    private final Words words;
    private final Clock clock;

    WhatIfPage(
            WhatIfs whatIfs,
            StartingWhatIf starting,
            SteeringWhatIf steering,
            PresentSetting present,
            PastTraffic traffic,
            Libraries libraries,
            ComparisonSheets sheets,
            Attempts attempts,
            Words words,
            Clock clock) {
        this.whatIfs = whatIfs;
        this.starting = starting;
        this.steering = steering;
        this.present = present;
        this.traffic = traffic;
        this.libraries = libraries;
        this.sheets = sheets;
        this.attempts = attempts;
        this.words = words;
        this.clock = clock;
    }

    /** @param like a comparison whose settings are filled in; null: the present one twice */
    @GetMapping
    String form(@RequestParam(required = false) Long like, Locale language, Model model) {
        WhatIfForm form = Optional.ofNullable(like)
                .flatMap(whatIfs::find)
                .map(WhatIfForm::like)
                .orElseGet(() -> WhatIfForm.present(present.now()));
        return form(form, language, model);
    }

    private String form(WhatIfForm form, Locale language, Model model) {
        model.addAttribute("form", form.withRoom());
        model.addAttribute("traffic", traffic.lastDays(StartingWhatIf.MOST_DAYS, today()));
        model.addAttribute("libraries", libraries.all());
        model.addAttribute("vansOut", present.vansLeftOut());
        model.addAttribute("weekdays", weekdays(language));
        model.addAttribute(
                "list",
                whatIfs.newest(SHOWN).stream()
                        .map(w -> sheets.head(w, language))
                        .toList());
        return "whatif/form";
    }

    private static Map<String, String> weekdays(Locale language) {
        Map<String, String> names = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            names.put(day.name(), day.getDisplayName(TextStyle.FULL, language));
        }
        return names;
    }

    @PostMapping
    String start(@ModelAttribute WhatIfForm form, BindingResult read, Actor by, Locale language, Model model) {
        try {
            if (unreadable(form, read)) {
                throw new Refused(Code.BAD_INPUT, field(form, read));
            }
            Setting now = present.now();
            WhatIf whatIf = attempts.run(() -> starting.start(
                    form.wish(),
                    form.name() == null ? "" : form.name().strip(),
                    form.days() == null ? 0 : form.days(),
                    setting("a", form.a(), now),
                    setting("b", form.b(), now),
                    by));
            return "redirect:/plans/what-if/" + whatIf.id();
        } catch (Refused refused) {
            model.addAttribute("refused", said(refused));
            return form(unreadable(form, read) ? WhatIfForm.present(present.now()) : form, language, model);
        }
    }

    /** What cannot be read is named with its side. */
    private static Setting setting(String side, SettingForm sent, Setting now) {
        try {
            return sent.setting(now);
        } catch (Refused refused) {
            List<Object> details = new ArrayList<>(refused.details());
            details.set(0, side + '.' + details.get(0));
            throw Refused.saying(refused.sentence(), refused.code(), details.toArray());
        }
    }

    private static boolean unreadable(WhatIfForm form, BindingResult read) {
        return read.hasErrors() || form.a() == null || form.b() == null;
    }

    private static String field(WhatIfForm form, BindingResult read) {
        return read.getFieldErrors().stream()
                .map(FieldError::getField)
                .findFirst()
                .orElse(form.a() == null ? "a" : "b");
    }

    /** A field is called what it is called on the form. */
    private String said(Refused refused) {
        boolean unread = refused.sentence().equals("code.BAD_INPUT")
                && !refused.details().isEmpty();
        String sentence = unread ? "input.wrong" : refused.sentence();
        List<Object> details = new ArrayList<>(refused.details());
        if (sentence.startsWith("input.")) {
            details.set(0, label(details.get(0).toString()));
        }
        return words.say(sentence, details.toArray());
    }

    /** @param path as {@code b.waves[1].sortMinutes} */
    private String label(String path) {
        String field = path.replaceAll("\\[\\d+]", "");
        if (field.length() == 1) {
            return words.say("whatif.column." + field.toUpperCase(Locale.ROOT));
        }
        boolean ofSide = field.startsWith("a.") || field.startsWith("b.");
        String word = words.say("whatif.field." + (ofSide ? field.substring(2) : field));
        return ofSide
                ? words.say(
                        "whatif.field.of",
                        words.say("whatif.column." + field.substring(0, 1).toUpperCase(Locale.ROOT)),
                        word)
                : word;
    }

    @GetMapping("/{id}")
    String comparison(@PathVariable long id, Locale language, Actor by, Model model) {
        WhatIf whatIf = whatIfs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("sheet", sheets.of(whatIf, language));
        model.addAttribute("mine", WhatIfRights.maySteer(whatIf, by));
        return "whatif/comparison";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable long id, Actor by) {
        attempts.run(() -> {
            steering.cancel(id, by);
            return null;
        });
        return "redirect:/plans/what-if/" + id;
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable long id, Actor by) {
        attempts.run(() -> {
            steering.retry(id, by);
            return null;
        });
        return "redirect:/plans/what-if/" + id;
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable long id, Actor by) {
        attempts.run(() -> {
            steering.delete(id, by);
            return null;
        });
        return "redirect:/plans/what-if";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
    }
}
