package org.chaekgil.courier.web;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chaekgil.access.Actor;
import org.chaekgil.courier.Punctuality;
import org.chaekgil.courier.Vans;
import org.chaekgil.courier.web.PunctualityQuestions.Asked;
import org.chaekgil.courier.web.PunctualitySheet.Sort;
import org.chaekgil.network.LibraryNames;
import org.chaekgil.network.Timetable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How punctual vans were at each library and in each hour of the day. */
@Controller
class PunctualityPage {
    private final Punctuality punctuality;
    private final PunctualityQuestions questions;
    private final LibraryNames names;
    private final Vans vans;
    private final Timetable timetable;
    private final Days days;

    PunctualityPage(
            Punctuality punctuality,
            PunctualityQuestions questions,
            LibraryNames names,
            Vans vans,
            Timetable timetable,
            Days days) {
        this.punctuality = punctuality;
        this.questions = questions;
        this.names = names;
        this.vans = vans;
        this.timetable = timetable;
        this.days = days;
    }

    @GetMapping("/plans/punctuality")
    String page(Asked asked, @RequestParam(defaultValue = "SHARE") Sort sort, Actor by, Locale language, Model model) {
        model.addAttribute("sheet", sheet(asked, sort, by));
        model.addAttribute("day", days.nearest());
        model.addAttribute("sort", sort);
        model.addAttribute("sorts", Sort.values());
        model.addAttribute("vans", vans.all());
        model.addAttribute("waves", timetable.waves());
        model.addAttribute("weekdays", weekdays(language));
        return "courier/punctuality";
    }

    /** The same figures as a table of text: one line for each library and hour, without an hour each library, without both all. */
    @GetMapping(value = "/plans/punctuality.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> csv(Asked asked, Actor by) {
        PunctualitySheet sheet = sheet(asked, Sort.NAME, by);
        String name = "punctuality-" + sheet.question().from() + "-"
                + sheet.question().to() + ".csv";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(PunctualityCsv.of(sheet).getBytes(StandardCharsets.UTF_8));
    }

    private PunctualitySheet sheet(Asked asked, Sort sort, Actor by) {
        return PunctualitySheet.of(questions.question(asked, by), punctuality, names.byCode(), sort);
    }

    private static Map<Integer, String> weekdays(Locale language) {
        Map<Integer, String> names = new LinkedHashMap<>();
        Arrays.stream(DayOfWeek.values())
                .forEach(d -> names.put(d.getValue(), d.getDisplayName(TextStyle.FULL, language)));
        return names;
    }
}
