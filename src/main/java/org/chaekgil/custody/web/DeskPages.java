package org.chaekgil.custody.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Words;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.Packing;
import org.chaekgil.custody.ReportingMissing;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.custody.UndoingScan;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RefusingSupply;
import org.chaekgil.request.RequestNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The desk: one scan field over whichever list is open. Each POST answers with the page, or with its living part when the
 * desk's script asks; a page sent twice carries the same scan id, so no redirect is needed to keep a scan from counting double.
 */
@Controller
@RequestMapping("/desk")
class DeskPages {
    /** Tells the script that this is the desk's answer and no sign-in page. */
    static final String LIVE = "X-Desk";

    private final Desk desk;
    private final DeskScanning scanning;
    private final UndoingScan undoing;
    private final Packing packing;
    private final RefusingSupply refusing;
    private final ReportingMissing reporting;
    private final Beeps beeps;
    private final Libraries libraries;
    private final Words words;
    private final Attempts attempts;
    private final Clock clock;

    DeskPages(
            Desk desk,
            DeskScanning scanning,
            UndoingScan undoing,
            Packing packing,
            RefusingSupply refusing,
            ReportingMissing reporting,
            Beeps beeps,
            Libraries libraries,
            Words words,
            Attempts attempts,
            Clock clock) {
        this.desk = desk;
        this.scanning = scanning;
        this.undoing = undoing;
        this.packing = packing;
        this.refusing = refusing;
        this.reporting = reporting;
        this.beeps = beeps;
        this.libraries = libraries;
        this.words = words;
        this.attempts = attempts;
        this.clock = clock;
    }

    @GetMapping
    String scanPage(DeskForm form, Actor actor, Model model) {
        return show(form, form.viewOr("scan"), actor, model);
    }

    @GetMapping("/hold-shelf")
    String holdShelf(DeskForm form, Actor actor, Model model) {
        return show(form, "hold", actor, model);
    }

    /** The lines of one batch task; also what the Tasklist shows within its task, with {@code embed=1}. */
    @GetMapping("/rounds/{kind:pick|pack|receive|clear}")
    String round(@PathVariable String kind, DeskForm form, Actor actor, Model model) {
        return show(form, kind, actor, model);
    }

    private String show(DeskForm form, String view, Actor actor, Model model) {
        LibraryId library = form.library(actor);
        frame(form, view, actor, library, model);
        if (library != null) {
            desk.fill(model, library, hand(form), actor);
        }
        return "desk";
    }

    @PostMapping("/scan")
    String scan(
            DeskForm form,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String barcode,
            @RequestHeader(name = LIVE, required = false) String live,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return answer(form, live, actor, model, response, library -> {
            Hand hand = hand(form);
            if (barcode.isBlank()) {
                return hand;
            }
            String code = Input.required("barcode", barcode, Barcodes::read);
            DeskScanning.Outcome outcome = scanning.scan(
                    id.isBlank() ? UUID.randomUUID().toString() : id, code, at(form, library), hand, actor);
            model.addAttribute("beep", outcome.beep());
            model.addAttribute("packed", outcome.packed());
            model.addAttribute("printed", outcome.label());
            return outcome.hand();
        });
    }

    @PostMapping("/undo")
    String undo(
            DeskForm form,
            @RequestParam String scan,
            @RequestHeader(name = LIVE, required = false) String live,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return answer(form, live, actor, model, response, library -> {
            var answer = attempts.run(() -> undoing.undo(scan, actor));
            model.addAttribute("beep", beeps.of(answer, "", null));
            return hand(form);
        });
    }

    /** Puts down the card or the tote in hand. */
    @PostMapping("/done")
    String done(
            DeskForm form,
            @RequestHeader(name = LIVE, required = false) String live,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return answer(form, live, actor, model, response, library -> Hand.EMPTY);
    }

    @PostMapping("/totes")
    String openTote(
            DeskForm form,
            @RequestParam String to,
            @RequestHeader(name = LIVE, required = false) String live,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return answer(form, live, actor, model, response, library -> {
            LibraryId destination = Input.required("to", to, LibraryId::new);
            Tote tote = attempts.run(() -> packing.openTote(library, destination, actor));
            model.addAttribute(
                    "message", words.say("desk.opened", tote.barcode().value()));
            return Hand.of(tote.barcode());
        });
    }

    @PostMapping("/totes/seal")
    String seal(
            DeskForm form,
            @RequestParam String sealing,
            @RequestHeader(name = LIVE, required = false) String live,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return answer(form, live, actor, model, response, library -> {
            ToteBarcode barcode = Input.required("tote", sealing, ToteBarcode::new);
            attempts.run(() -> packing.seal(barcode, actor));
            model.addAttribute("message", words.say("desk.sealed", barcode.value()));
            Hand hand = hand(form);
            return barcode.equals(hand.tote()) ? Hand.EMPTY : hand;
        });
    }

    /** One answer a line of the pick list; lines without a reason stay on it. */
    @PostMapping("/refuse")
    String refuse(
            DeskForm form,
            @RequestParam(name = "request", defaultValue = "") List<String> numbers,
            @RequestParam(name = "reason", defaultValue = "") List<String> reasons,
            @RequestHeader(name = LIVE, required = false) String live,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return answer(form, live, actor, model, response, library -> {
            int answered = 0;
            for (int line = 0; line < Math.min(numbers.size(), reasons.size()); line++) {
                RefusalReason reason = Input.optional("reason", reasons.get(line), RefusalReason::valueOf);
                if (reason != null) {
                    RequestNumber number = Input.required("request", numbers.get(line), RequestNumber::new);
                    attempts.run(() -> refusing.refuse(number, reason, actor));
                    answered++;
                }
            }
            if (answered > 0) {
                model.addAttribute("message", words.say("desk.refused", answered));
            }
            return hand(form);
        });
    }

    @PostMapping("/report")
    String report(
            DeskForm form,
            @RequestParam String item,
            @RequestParam String what,
            @RequestHeader(name = LIVE, required = false) String live,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return answer(form, live, actor, model, response, library -> {
            ItemBarcode barcode = Input.required("item", item, ItemBarcode::new);
            boolean damaged = what.equals("damaged");
            attempts.run(() -> {
                if (damaged) {
                    reporting.damaged(barcode, library, actor);
                } else {
                    reporting.missing(barcode, library, actor);
                }
                return null;
            });
            model.addAttribute(
                    "message", words.say(damaged ? "desk.damagedDone" : "desk.missingDone", barcode.value()));
            return hand(form);
        });
    }

    /** Does the act and shows the desk after it; what is refused is said there, and what was in hand stays in hand. */
    private String answer(
            DeskForm form,
            String live,
            Actor actor,
            Model model,
            HttpServletResponse response,
            Function<LibraryId, Hand> act) {
        LibraryId library = form.library(actor);
        if (library == null) {
            throw new Refused(Code.BAD_INPUT, "library");
        }
        actor.mustWorkAt(library);
        Hand hand;
        try {
            hand = act.apply(library);
        } catch (Refused refused) {
            model.addAttribute("beep", beeps.of(refused, ""));
            hand = hand(form);
        }
        frame(form, form.viewOr("scan"), actor, library, model);
        desk.fill(model, library, hand, actor);
        response.setHeader(LIVE, "1");
        return live == null ? "desk" : "desk :: live";
    }

    private static DeskScanning.At at(DeskForm form, LibraryId library) {
        return new DeskScanning.At(library, form.viewOr("scan"));
    }

    private void frame(DeskForm form, String view, Actor actor, LibraryId id, Model model) {
        Library library =
                id == null ? null : libraries.find(id).orElseThrow(() -> new Refused(Code.LIBRARY_UNKNOWN, id.value()));
        model.addAttribute("library", library);
        model.addAttribute("view", view);
        model.addAttribute("embed", "1".equals(form.embed()));
        model.addAttribute("libraries", actor.library() == null ? libraries.all() : List.of());
    }

    private Hand hand(DeskForm form) {
        return Hand.read(form, clock.instant());
    }
}
