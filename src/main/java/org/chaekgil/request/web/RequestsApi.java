package org.chaekgil.request.web;

import java.net.URI;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.CancellingRequest;
import org.chaekgil.request.ChangingPickupLibrary;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.PlacingRequest;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RefusingSupply;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/requests")
class RequestsApi {
    /**
     * @param card staff only: the citizen asked for; citizens ask for themselves
     * @param override staff only: what the rules would refuse, such as a suspended card, comes before a person
     */
    record Wish(Long titleId, String barcode, String pickupLibrary, String card, boolean override) {}

    record Pickup(String library) {}

    record NotFound(String reason) {}

    private final PlacingRequest placing;
    private final CancellingRequest cancelling;
    private final ChangingPickupLibrary changing;
    private final RefusingSupply refusing;
    private final RequestVisibility visibility;
    private final RequestAnswers answers;
    private final Attempts attempts;

    RequestsApi(
            PlacingRequest placing,
            CancellingRequest cancelling,
            ChangingPickupLibrary changing,
            RefusingSupply refusing,
            RequestVisibility visibility,
            RequestAnswers answers,
            Attempts attempts) {
        this.placing = placing;
        this.cancelling = cancelling;
        this.changing = changing;
        this.refusing = refusing;
        this.visibility = visibility;
        this.answers = answers;
        this.attempts = attempts;
    }

    @PostMapping
    ResponseEntity<RequestAnswer> place(@RequestBody Wish wish, Actor actor) {
        if ((wish.titleId == null) == (wish.barcode == null)) {
            throw new Refused(Code.BAD_INPUT, "titleId, barcode");
        }
        var asked = new PlacingRequest.Wish(
                card(wish, actor),
                wish.titleId == null ? null : new TitleId(wish.titleId),
                Input.optional("barcode", wish.barcode, Input.code(ItemBarcode::new)),
                Input.required("pickupLibrary", wish.pickupLibrary, Input.code(LibraryId::new)),
                wish.override);
        LoanRequest placed = attempts.run(() -> placing.place(asked, actor));
        return ResponseEntity.created(URI.create("/api/requests/" + placed.number()))
                .body(answers.of(placed));
    }

    private static CardNumber card(Wish wish, Actor actor) {
        if (actor.is(Role.CITIZEN)) {
            if (wish.card != null && !wish.card.strip().equalsIgnoreCase(actor.user())) {
                throw new Refused(Code.NOT_YOURS, "card");
            }
            return new CardNumber(actor.user());
        }
        if (actor.is(Role.DRIVER)) {
            throw new Refused(Code.NOT_YOURS, "requests");
        }
        return Input.required("card", wish.card, Input.code(CardNumber::new));
    }

    @GetMapping
    List<RequestAnswer> list(@RequestParam(required = false) RequestState state, Actor actor) {
        return answers.of(visibility.list(state, actor));
    }

    @GetMapping("/{number}")
    RequestAnswer one(@PathVariable RequestNumber number, Actor actor) {
        return answers.of(visibility.see(number, actor));
    }

    @PostMapping("/{number}/cancel")
    RequestAnswer cancel(@PathVariable RequestNumber number, Actor actor) {
        visibility.see(number, actor);
        return answers.of(attempts.run(() -> cancelling.cancel(number, actor)));
    }

    @PostMapping("/{number}/pickup-library")
    RequestAnswer changePickup(@PathVariable RequestNumber number, @RequestBody Pickup pickup, Actor actor) {
        LibraryId library = Input.required("library", pickup.library, Input.code(LibraryId::new));
        visibility.see(number, actor);
        return answers.of(attempts.run(() -> changing.change(number, library, actor)));
    }

    @PostMapping("/{number}/not-found")
    RequestAnswer notFound(@PathVariable RequestNumber number, @RequestBody NotFound answer, Actor actor) {
        RefusalReason reason = Input.required("reason", answer.reason, RefusalReason::valueOf);
        visibility.see(number, actor);
        return answers.of(attempts.run(() -> refusing.refuse(number, reason, actor)));
    }
}
