package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.util.Locale;
import org.chaekgil.courier.DrivenDays;
import org.chaekgil.courier.PunctualitySettings;
import org.chaekgil.network.LibraryNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A day's trips and stops, planned and driven. */
@Controller
class DrivenPage {
    private final DrivenDays driven;
    private final PunctualitySettings settings;
    private final LibraryNames names;

    DrivenPage(DrivenDays driven, PunctualitySettings settings, LibraryNames names) {
        this.driven = driven;
        this.settings = settings;
        this.names = names;
    }

    @GetMapping("/plans/{day}/driven")
    String day(@PathVariable LocalDate day, Locale language, Model model) {
        PlanHead.of(day, language, model);
        model.addAttribute("sheet", DrivenSheet.of(driven.trips(day), driven.stops(day), settings.toleranceMinutes()));
        model.addAttribute("tolerance", settings.toleranceMinutes());
        model.addAttribute("names", names.byCode());
        return "courier/driven";
    }
}
