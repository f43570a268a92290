package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.PlanAtHand;
import org.chaekgil.courier.Trips;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Manifests to print, for the coordinator and for each driver, and where their QR codes lead. */
@Controller
class ManifestPage {
    private final PlanAtHand atHand;
    private final CourierPlans plans;
    private final Trips trips;
    private final Manifests manifests;
    private final ManifestPdf pdf;
    private final Days days;
    private final String address;

    /** @param address of the product as drivers' phones reach it; empty: the one by which the manifest was asked for */
    ManifestPage(
            PlanAtHand atHand,
            CourierPlans plans,
            Trips trips,
            Manifests manifests,
            ManifestPdf pdf,
            Days days,
            @Value("${chaekgil.address:}") String address) {
        this.atHand = atHand;
        this.plans = plans;
        this.trips = trips;
        this.manifests = manifests;
        this.pdf = pdf;
        this.days = days;
        this.address = address;
    }

    /** @param van only this one's trips; else all, each on a page of its own */
    @GetMapping("/plans/{day}/manifest.pdf")
    ResponseEntity<byte[]> ofDay(
            @PathVariable LocalDate day,
            @RequestParam(required = false) String van,
            @RequestParam(required = false) String wave,
            Locale language) {
        return paper(
                atHand.of(day),
                t -> (van == null || van.equals(t.van())) && (wave == null || wave.equals(t.wave())),
                language);
    }

    /** The driver's own trips of today. */
    @GetMapping("/trip/manifest.pdf")
    ResponseEntity<byte[]> own(Actor by, Locale language) {
        return paper(plans.published(days.today()), t -> t.van().equals(by.van()), language);
    }

    private ResponseEntity<byte[]> paper(Optional<CourierPlan> plan, Predicate<PlanSheet.Leg> which, Locale language) {
        List<Manifest> all = plan.map(p -> PlanSheet.of(p, p.plan(), trips.on(p.day())))
                .map(sheet -> manifests.of(sheet, which, base()))
                .filter(found -> !found.isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"manifest-" + all.get(0).day() + ".pdf\"")
                .body(pdf.of(all, language));
    }

    private String base() {
        return address.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address.replaceAll("/+$", "");
    }

    /** Opens the trip for whoever scanned its QR code: for its driver to drive, for a coordinator to see. */
    @GetMapping("/trips/{day}/{van}/{wave}")
    String open(@PathVariable LocalDate day, @PathVariable String van, @PathVariable String wave, Actor by) {
        if (by.is(Role.COORDINATOR) || by.is(Role.ADMIN)) {
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/plans/{day}")
                            .queryParam("van", "{van}")
                            .encode()
                            .buildAndExpand(day, van)
                            .toUriString();
        }
        if (by.is(Role.DRIVER) && van.equals(by.van())) {
            return "redirect:/trip";
        }
        throw new Refused(Code.NOT_YOURS, van);
    }
}
