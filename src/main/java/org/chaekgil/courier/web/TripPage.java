package org.chaekgil.courier.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Words;
import org.chaekgil.courier.DepartingTrip;
import org.chaekgil.courier.DriverNotice;
import org.chaekgil.courier.DriverNotices;
import org.chaekgil.courier.FinishingStop;
import org.chaekgil.courier.FinishingTrip;
import org.chaekgil.courier.LookingForNotReady;
import org.chaekgil.courier.ReportingBreakdown;
import org.chaekgil.courier.SkipReason;
import org.chaekgil.courier.SkippingStop;
import org.chaekgil.courier.StrandedLoads;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripState;
import org.chaekgil.courier.TripStop;
import org.chaekgil.courier.Trips;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The driver's page for a phone: my trip, the next stop, what gets off and on. */
@Controller
class TripPage {
    private final Trips trips;
    private final Whereabouts whereabouts;
    private final Libraries libraries;
    private final DepartingTrip departing;
    private final FinishingStop stopping;
    private final SkippingStop skipping;
    private final FinishingTrip finishing;
    private final ReportingBreakdown breakdown;
    private final DriverNotices notices;
    private final Days days;
    private final Attempts attempts;
    private final LookingForNotReady notReady;
    private final StrandedLoads stranded;
    private final StopTold told;
    private final Words words;

    TripPage(
            Trips trips,
            Whereabouts whereabouts,
            Libraries libraries,
            DepartingTrip departing,
            FinishingStop stopping,
            SkippingStop skipping,
            FinishingTrip finishing,
            ReportingBreakdown breakdown,
            DriverNotices notices,
            Days days,
            Attempts attempts,
            LookingForNotReady notReady,
            StrandedLoads stranded,
            StopTold told,
            Words words) {
        this.trips = trips;
        this.whereabouts = whereabouts;
        this.libraries = libraries;
        this.departing = departing;
        this.stopping = stopping;
        this.skipping = skipping;
        this.finishing = finishing;
        this.breakdown = breakdown;
        this.notices = notices;
        this.days = days;
        this.attempts = attempts;
        this.notReady = notReady;
        this.stranded = stranded;
        this.told = told;
        this.words = words;
    }

    @GetMapping("/trip")
    String trip(@RequestParam(required = false) String stop, Actor by, Model model) {
        List<Trip> mine = mine(by.van());
        Optional<Trip> now = current(by.van(), mine);
        model.addAttribute("van", by.van());
        model.addAttribute("mine", mine);
        List<DriverNotice> news = news(by.van());
        model.addAttribute("news", news);
        model.addAttribute("latestNews", latest(news));
        model.addAttribute("brokenToday", mine.stream().anyMatch(t -> t.state() == TripState.BROKEN));
        model.addAttribute("libraries", libraries.all().stream().collect(Collectors.toMap(Library::id, l -> l)));
        now.ifPresent(trip -> show(trip, stop, model));
        return "courier/trip";
    }

    /** What the page looks for now and then: the latest change that the driver has not seen; 0: there is none. */
    @GetMapping("/trip/news")
    @ResponseBody
    Map<String, Long> news(Actor by) {
        return Map.of("latest", latest(news(by.van())));
    }

    private List<Trip> mine(String van) {
        return trips.on(days.today()).stream().filter(t -> t.van().equals(van)).toList();
    }

    /** Every phone asks now and then, and mostly there is nothing: then the trips are not read. */
    private List<DriverNotice> news(String van) {
        List<DriverNotice> unseen = notices.unseen(days.today(), van);
        return unseen.isEmpty() ? unseen : DriverNotice.together(unseen, mine(van));
    }

    private static long latest(List<DriverNotice> news) {
        return news.stream().mapToLong(DriverNotice::id).max().orElse(0);
    }

    @PostMapping("/trip/news/seen")
    String seen(@RequestParam long upTo, Actor by) {
        notices.seen(by.van(), upTo);
        return "redirect:/trip";
    }

    /** The trip under way, though it be yesterday's; else the load of a broken one; else the next one of today. */
    private Optional<Trip> current(String van, List<Trip> mine) {
        return trips.underway().stream()
                .filter(t -> t.van().equals(van))
                .findFirst()
                .or(() -> stranded.tripOf(van))
                .or(() -> mine.stream()
                        .filter(t -> t.state() == TripState.PLANNED)
                        .findFirst());
    }

    private void show(Trip trip, String wanted, Model model) {
        List<Tote> onBoard = whereabouts.onVan(trip.van());
        model.addAttribute("trip", trip);
        model.addAttribute("onBoard", onBoard);
        model.addAttribute("overlooked", trips.overlooked(trip.id()));
        if (trip.state() == TripState.PLANNED) {
            LibraryId hub = libraries.hub().id();
            model.addAttribute("hub", libraries.hub());
            model.addAttribute("mayLeave", departing.mayLeave(trip));
            model.addAttribute("earliest", departing.earliest(trip));
            List<Tote> load = waitingAt(hub, t -> trip.stillStopsAt(t.to()));
            model.addAttribute("load", load);
            model.addAttribute(
                    "lacking",
                    trip.plannedFromHub()
                            - load.stream().mapToInt(t -> t.items().size()).sum());
            return;
        }
        if (trip.state() == TripState.BROKEN) {
            model.addAttribute("hub", libraries.hub());
            return;
        }
        Optional<TripStop> chosen = wanted == null
                ? Optional.empty()
                : trip.stop(new LibraryId(wanted)).filter(s -> s.doneAt() == null);
        chosen.or(trip::next).ifPresent(stop -> {
            model.addAttribute("stop", stop);
            model.addAttribute(
                    "before",
                    stop.open()
                            ? trip.next()
                                    .filter(next -> next.position() != stop.position())
                                    .orElse(null)
                            : null);
            model.addAttribute("here", libraries.find(stop.library()).orElseThrow());
            model.addAttribute("notReady", notReady.at(stop.library()));
            model.addAttribute("load", waitingAt(stop.library(), t -> !t.to().equals(stop.library())));
            model.addAttribute(
                    "unload",
                    onBoard.stream().filter(t -> t.to().equals(stop.library())).toList());
        });
    }

    private List<Tote> waitingAt(LibraryId library, java.util.function.Predicate<Tote> which) {
        return whereabouts.waitingForVan(library).stream().filter(which).toList();
    }

    /** @param scanned only the totes named were moved; else all were */
    @PostMapping("/trip/{id}/depart")
    String depart(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean scanned,
            @RequestParam(required = false) List<String> loaded,
            Actor by,
            RedirectAttributes shown) {
        return tried(shown, () -> departing.depart(id, totes(scanned, loaded), by));
    }

    @PostMapping("/trip/{id}/stops/{place}/done")
    String done(
            @PathVariable long id,
            @PathVariable String place,
            @RequestParam(defaultValue = "false") boolean scanned,
            @RequestParam(required = false) List<String> loaded,
            @RequestParam(required = false) List<String> unloaded,
            Actor by,
            RedirectAttributes shown) {
        LibraryId library = new LibraryId(place);
        return tried(shown, () -> {
            if (told.doneBefore(id, library)) {
                shown.addFlashAttribute("told", words.say("trip.doneBefore"));
            } else {
                shown.addFlashAttribute("told", told.stayed(library));
            }
            return stopping.done(id, library, totes(scanned, loaded), totes(scanned, unloaded), by);
        });
    }

    @PostMapping("/trip/{id}/stops/{place}/skip")
    String skip(
            @PathVariable long id,
            @PathVariable String place,
            @RequestParam(defaultValue = "OTHER") SkipReason reason,
            Actor by,
            RedirectAttributes shown) {
        return tried(shown, () -> skipping.skip(id, new LibraryId(place), reason, by));
    }

    @PostMapping("/trip/{id}/finish")
    String finish(@PathVariable long id, Actor by, RedirectAttributes shown) {
        return tried(shown, () -> finishing.finish(id, null, by));
    }

    @PostMapping("/trip/{id}/breakdown")
    String breakdown(@PathVariable long id, Actor by, RedirectAttributes shown) {
        return tried(shown, () -> breakdown.report(id, by));
    }

    private String tried(RedirectAttributes shown, java.util.function.Supplier<Trip> act) {
        try {
            attempts.run(act);
        } catch (Refused refused) {
            shown.addFlashAttribute(
                    "refused", words.say(refused.sentence(), refused.details().toArray()));
        }
        return "redirect:/trip";
    }

    private static List<ToteBarcode> totes(boolean scanned, List<String> barcodes) {
        if (!scanned) {
            return null;
        }
        return barcodes == null
                ? List.of()
                : barcodes.stream().map(ToteBarcode::new).toList();
    }
}
