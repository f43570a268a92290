package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Input;
import org.chaekgil.courier.ComparingPlans;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.PlanChoice;
import org.chaekgil.courier.PlanComparison;
import org.chaekgil.network.LibraryNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** All versions of a day's plan, and any two of them side by side. */
@Controller
class VersionsPage {
    private final CourierPlans plans;
    private final ComparingPlans comparing;
    private final LibraryNames names;
    private final String tiles;
    private final String attribution;

    VersionsPage(
            CourierPlans plans,
            ComparingPlans comparing,
            LibraryNames names,
            @Value("${chaekgil.map.tiles:}") String tiles,
            @Value("${chaekgil.map.attribution:}") String attribution) {
        this.plans = plans;
        this.comparing = comparing;
        this.names = names;
        this.tiles = tiles;
        this.attribution = attribution;
    }

    @GetMapping("/plans/{day}/versions")
    String versions(@PathVariable LocalDate day, Locale language, Model model) {
        PlanHead.of(day, language, model);
        model.addAttribute("versions", plans.versions(day));
        return "courier/versions";
    }

    @GetMapping("/plans/{day}/compare")
    String compare(
            @PathVariable LocalDate day,
            @RequestParam String a,
            @RequestParam String b,
            Actor by,
            Locale language,
            Model model) {
        PlanComparison both = comparing.compare(day, choice("a", a), choice("b", b), by);
        PlanHead.of(day, language, model);
        model.addAttribute("both", both);
        model.addAttribute("figures", ComparedFigure.of(both));
        model.addAttribute("names", names.byCode());
        model.addAttribute("tiles", tiles);
        model.addAttribute("attribution", attribution);
        return "courier/compare";
    }

    /** The two plans of a comparison as their maps draw them. */
    @GetMapping("/plans/{day}/compare/maps")
    @ResponseBody
    List<PlanMap> maps(@PathVariable LocalDate day, @RequestParam String a, @RequestParam String b, Actor by) {
        PlanComparison both = comparing.compare(day, choice("a", a), choice("b", b), by);
        PlanMap first = map(both.a());
        PlanMap second = map(both.b());
        List<String> vans = Stream.of(first, second)
                .flatMap(m -> m.trips().stream().map(PlanMap.Line::van))
                .distinct()
                .sorted()
                .toList();
        return List.of(first.coloured(vans), second.coloured(vans));
    }

    private static PlanMap map(PlanComparison.Side side) {
        return PlanMap.of(PlanSheet.of(side.plan(), side.plan().plan(), List.of()));
    }

    private static PlanChoice choice(String field, String sent) {
        return Input.required(field, sent, PlanChoice::of);
    }
}
