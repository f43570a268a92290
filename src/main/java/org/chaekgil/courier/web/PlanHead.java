package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.ui.Model;

/** What every page about one day's plan says at its top. */
final class PlanHead {
    private PlanHead() {}

    static void of(LocalDate day, Locale language, Model model) {
        model.addAttribute("day", day);
        model.addAttribute(
                "dayText",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(language)
                        .format(day));
    }
}
