package org.chaekgil.whatif.web;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.chaekgil.access.Words;
import org.chaekgil.courier.WaveNames;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.LibraryId;
import org.chaekgil.whatif.Setting;
import org.chaekgil.whatif.WhatIf;
import org.chaekgil.whatif.web.ComparisonSheet.SettingLine;
import org.chaekgil.whatif.web.SettingForm.PriceRow;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What settings say, in words, the present one and both others side by side. */
@Component
class SettingLines {
    private final Libraries libraries;
    private final Words words;
    private final WaveNames waveNames;

    SettingLines(Libraries libraries, Words words, WaveNames waveNames) {
        this.libraries = libraries;
        this.words = words;
        this.waveNames = waveNames;
    }

    List<SettingLine> of(WhatIf w) {
        Map<LibraryId, String> names = libraries.all().stream().collect(Collectors.toMap(Library::id, Library::name));
        List<SettingLine> lines = new ArrayList<>();
        lines.add(line("whatif.vans", w, names, (s, n) -> vans(s)));
        lines.add(line("whatif.waves", w, names, (s, n) -> waves(s)));
        lines.add(line(
                "whatif.hub",
                w,
                names,
                (s, n) -> n.getOrDefault(s.hub(), s.hub().value())));
        lines.add(line("whatif.openings", w, names, this::openings));
        lines.add(line("whatif.prices", w, names, (s, n) -> prices(s)));
        lines.add(line("whatif.grams", w, names, (s, n) -> words.say("whatif.grams.value", s.gramsPerKilometre())));
        return lines;
    }

    private SettingLine line(
            String label,
            WhatIf w,
            Map<LibraryId, String> names,
            BiFunction<Setting, Map<LibraryId, String>, String> said) {
        String present = said.apply(w.present(), names);
        String a = said.apply(w.a(), names);
        String b = said.apply(w.b(), names);
        return new SettingLine(words.say(label), present, a, !a.equals(present), b, !b.equals(present));
    }

    private String vans(Setting s) {
        return s.vans().stream()
                .map(v -> words.say(
                        "whatif.vans.value",
                        v.count(),
                        v.capacity(),
                        v.waves().stream().map(waveNames::of).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("\n"));
    }

    private String waves(Setting s) {
        return s.waves().stream()
                .map(w -> words.say(
                        "whatif.waves.value",
                        waveNames.of(w.id()),
                        w.start().toString(),
                        w.end().toString(),
                        w.sortMinutes()))
                .collect(Collectors.joining("\n"));
    }

    private String openings(Setting s, Map<LibraryId, String> names) {
        Locale language = LocaleContextHolder.getLocale();
        if (s.openings().isEmpty()) {
            return words.say("whatif.openings.none");
        }
        return s.openings().stream()
                .map(o -> {
                    String day = o.weekday() == null
                            ? words.say("whatif.everyDay")
                            : o.weekday().getDisplayName(TextStyle.SHORT, language);
                    String name = names.getOrDefault(o.library(), o.library().value());
                    return o.closed()
                            ? words.say("whatif.openings.closed", name, day)
                            : words.say(
                                    "whatif.openings.open",
                                    name,
                                    day,
                                    o.opens().toString(),
                                    o.closes().toString());
                })
                .collect(Collectors.joining("\n"));
    }

    private String prices(Setting s) {
        PriceRow p = SettingForm.of(s).prices();
        return words.say("whatif.prices.value", p.hour(), p.kilometre(), p.trip(), p.itemNight(), p.itemDayLate());
    }
}
