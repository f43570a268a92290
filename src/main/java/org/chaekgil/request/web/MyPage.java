package org.chaekgil.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Input;
import org.chaekgil.access.MySection;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Words;
import org.chaekgil.membership.Patron;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.CancellingRequest;
import org.chaekgil.request.ChangingPickupLibrary;
import org.chaekgil.request.FreezingRequest;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.RequestNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A citizen's own requests, and what other modules add to them: loans, messages. */
@Controller
@RequestMapping("/my/requests")
class MyPage {
    private final RequestVisibility visibility;
    private final Cards cards;
    private final Libraries libraries;
    private final CancellingRequest cancelling;
    private final ChangingPickupLibrary changing;
    private final FreezingRequest freezing;
    private final Attempts attempts;
    private final Words words;
    private final List<MySection> sections;
    private final Clock clock;

    MyPage(
            RequestVisibility visibility,
            Cards cards,
            Libraries libraries,
            CancellingRequest cancelling,
            ChangingPickupLibrary changing,
            FreezingRequest freezing,
            Attempts attempts,
            Words words,
            List<MySection> sections,
            Clock clock) {
        this.visibility = visibility;
        this.cards = cards;
        this.libraries = libraries;
        this.cancelling = cancelling;
        this.changing = changing;
        this.freezing = freezing;
        this.attempts = attempts;
        this.words = words;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(MySection::position))
                .toList();
        this.clock = clock;
    }

    /** @param placed number of a request just placed; @param done what was just done, and to which request */
    @GetMapping
    String mine(
            @RequestParam(required = false) RequestNumber placed,
            @RequestParam(required = false) String done,
            @RequestParam(required = false) RequestNumber number,
            Actor actor,
            Model model) {
        if (placed != null) {
            model.addAttribute("message", words.say("my.placed", placed.value()));
        }
        if (done != null && done.matches("cancel|change|freeze|thaw") && number != null) {
            model.addAttribute("message", words.say("my.done." + done, number.value()));
        }
        return show(actor, model);
    }

    private String show(Actor actor, Model model) {
        Patron patron = visibility.patron(actor);
        LocalDate today = LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE);
        List<Card> all = cards.of(patron);
        model.addAttribute("cards", all.stream().filter(Card::current).toList());
        model.addAttribute("ended", all.stream().filter(card -> !card.current()).toList());
        model.addAttribute("libraries", libraries.all());
        model.addAttribute("suspendedUntil", patron.suspendedOn(today) ? patron.suspendedUntil() : null);
        model.addAttribute("tomorrow", today.plusDays(1));
        model.addAttribute(
                "sections",
                sections.stream()
                        .map(section ->
                                Map.of("template", section.template(), "content", section.content(actor.user())))
                        .toList());
        return "my";
    }

    @PostMapping("/{number}/cancel")
    String cancel(@PathVariable RequestNumber number, Actor actor, Model model) {
        return act("cancel", number, actor, model, () -> cancelling.cancel(number, actor));
    }

    @PostMapping("/{number}/pickup-library")
    String change(
            @PathVariable RequestNumber number,
            @RequestParam(defaultValue = "") String library,
            Actor actor,
            Model model) {
        return act("change", number, actor, model, () -> {
            LibraryId pickup = Input.required("library", library, LibraryId::new);
            return changing.change(number, pickup, actor);
        });
    }

    @PostMapping("/{number}/freeze")
    String freeze(
            @PathVariable RequestNumber number,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            Model model) {
        return act("freeze", number, actor, model, () -> {
            LocalDate day = Input.required("until", until, MyPage::day);
            return freezing.freeze(number, day, actor);
        });
    }

    @PostMapping("/{number}/thaw")
    String thaw(@PathVariable RequestNumber number, Actor actor, Model model) {
        return act("thaw", number, actor, model, () -> freezing.thaw(number, actor));
    }

    private String act(String what, RequestNumber number, Actor actor, Model model, Supplier<LoanRequest> act) {
        try {
            visibility.see(number, actor);
            attempts.run(act);
            return "redirect:/my/requests?done=" + what + "&number=" + number;
        } catch (Refused refused) {
            model.addAttribute(
                    "refused",
                    words.say("code." + refused.code(), refused.details().toArray()));
            return show(actor, model);
        }
    }

    private static LocalDate day(String sent) {
        try {
            return LocalDate.parse(sent);
        } catch (java.time.DateTimeException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
