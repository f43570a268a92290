package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Input;
import org.chaekgil.courier.ComparingPlans;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.PlanChoice;
import org.chaekgil.courier.PlanComparison;
import org.chaekgil.courier.PlanVersion;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.Trips;
import org.chaekgil.courier.WaveNames;
import org.chaekgil.network.LibraryNames;
import org.chaekgil.routing.DeliveryDay;
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
    private final Trips trips;
    private final ComparingPlans comparing;
    private final LibraryNames names;
    private final WaveNames waveNames;
    private final String tiles;
    private final String attribution;

    VersionsPage(
            CourierPlans plans,
            Trips trips,
            ComparingPlans comparing,
            LibraryNames names,
            WaveNames waveNames,
            @Value("${chaekgil.map.tiles:}") String tiles,
            @Value("${chaekgil.map.attribution:}") String attribution) {
        this.plans = plans;
        this.trips = trips;
        this.comparing = comparing;
        this.names = names;
        this.waveNames = waveNames;
        this.tiles = tiles;
        this.attribution = attribution;
    }

    /** @param a and {@code b}: the two that are chosen to begin with */
    @GetMapping("/plans/{day}/versions")
    String versions(
            @PathVariable LocalDate day,
            @RequestParam(required = false) String a,
            @RequestParam(required = false) String b,
            Locale language,
            Model model) {
        PlanHead.of(day, language, model);
        List<PlanVersion> versions = plans.versions(day);
        List<PlanChoice> chosen = Stream.of(
                        Optional.ofNullable(Input.optional("a", a, PlanChoice::of)),
                        Optional.ofNullable(Input.optional("b", b, PlanChoice::of)))
                .flatMap(Optional::stream)
                .toList();
        model.addAttribute("versions", versions);
        model.addAttribute("a", a);
        model.addAttribute("b", b);
        model.addAttribute(
                "missing",
                chosen.stream()
                        .filter(c -> !c.fixedRounds() && versions.stream().noneMatch(v -> v.version() == c.version()))
                        .distinct()
                        .toList());
        List<Trip> driven = trips.on(day);
        model.addAttribute(
                "rest",
                versions.stream()
                        .filter(v -> driven.stream().anyMatch(t -> t.leftBy(v.madeAt())))
                        .map(PlanVersion::version)
                        .collect(Collectors.toSet()));
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
        List<String> vans = Stream.of(both.a(), both.b())
                .flatMap(side -> side.plan().input().vans().stream().map(DeliveryDay.Van::id))
                .distinct()
                .sorted()
                .toList();
        return List.of(
                map(both.a()).coloured(vans, waveNames::of), map(both.b()).coloured(vans, waveNames::of));
    }

    private static PlanMap map(PlanComparison.Side side) {
        return PlanMap.of(PlanSheet.of(side.plan(), side.plan().plan(), List.of()));
    }

    private static PlanChoice choice(String field, String sent) {
        return Input.required(field, sent, PlanChoice::of);
    }
}
