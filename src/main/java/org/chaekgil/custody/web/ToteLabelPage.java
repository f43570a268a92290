package org.chaekgil.custody.web;

import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.network.LibraryNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The slip on a tote: where to, in letters to be read across a room, and its barcode. */
@Controller
class ToteLabelPage {
    private final Whereabouts whereabouts;
    private final LibraryNames names;

    ToteLabelPage(Whereabouts whereabouts, LibraryNames names) {
        this.whereabouts = whereabouts;
        this.names = names;
    }

    @GetMapping("/desk/totes/{barcode}/label")
    String label(@PathVariable ToteBarcode barcode, Actor actor, Model model) {
        Tote tote = whereabouts.tote(barcode).orElseThrow(() -> new Refused(Code.ITEM_UNKNOWN, barcode.value()));
        actor.mustWorkAt(tote.from());
        model.addAttribute("tote", tote);
        model.addAttribute("from", names.of(tote.from()));
        model.addAttribute("to", names.of(tote.to()));
        model.addAttribute("drawing", Code39.draw(barcode.value()));
        return "tote-label";
    }
}
