package org.chaekgil.request.web;

import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.access.Words;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.PlacingRequest;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** From a title to a request: look, choose where to collect, see the day, send. */
@Controller
class AskingPages {
    private final TitlePage page;
    private final PlacingRequest placing;
    private final Attempts attempts;
    private final Words words;

    AskingPages(TitlePage page, PlacingRequest placing, Attempts attempts, Words words) {
        this.page = page;
        this.placing = placing;
        this.attempts = attempts;
        this.words = words;
    }

    /** Another pickup library gives another day; with a script only that part of the page is asked for. */
    @GetMapping("/titles/{id}")
    String title(
            @PathVariable long id,
            @RequestParam(required = false) String pickup,
            @RequestHeader(name = "HX-Request", required = false) String byScript,
            @Nullable Actor actor,
            Model model) {
        if (byScript != null) {
            page.suspension(model, actor);
            page.promise(model, new TitleId(id), pickup);
            return "title :: promise";
        }
        page.fill(model, id, pickup, actor);
        return "title";
    }

    /** The same page behind the sign-in: who was sent to sign in first comes back here, with the choice kept. */
    @GetMapping("/my/ask")
    String ask(@RequestParam long title, @RequestParam(required = false) String pickup, Actor actor, Model model) {
        page.fill(model, title, pickup, actor);
        return "title";
    }

    @PostMapping("/my/ask")
    String send(@RequestParam long title, @RequestParam(defaultValue = "") String pickup, Actor actor, Model model) {
        try {
            var wish = new PlacingRequest.Wish(
                    new CardNumber(actor.user()),
                    new TitleId(title),
                    null,
                    Input.required("pickup", pickup, LibraryId::new),
                    false);
            LoanRequest placed = attempts.run(() -> placing.place(wish, actor));
            return "redirect:/my/requests?placed=" + placed.number();
        } catch (Refused refused) {
            page.fill(model, title, pickup, actor);
            model.addAttribute(
                    "refused",
                    pickup.isBlank()
                            ? words.say("ask.chooseFirst")
                            : words.say(
                                    "code." + refused.code(), refused.details().toArray()));
            model.addAttribute("already", refused.code() == Code.DUPLICATE_REQUEST);
            return "title";
        }
    }

    @GetMapping("/my")
    String my(Actor actor) {
        return actor.is(Role.CITIZEN) ? "redirect:/my/requests" : "redirect:/";
    }
}
