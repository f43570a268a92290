package org.chaekgil.custody.web;

import java.util.Set;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.network.LibraryId;

/** What every form of the desk sends along: which desk, which list is open, what is in hand. */
record DeskForm(String library, String view, String embed, String card, String since, String tote, String why) {
    static final Set<String> VIEWS = Set.of("scan", "pick", "pack", "receive", "hold", "clear");

    String viewOr(String otherwise) {
        return view == null || !VIEWS.contains(view) ? otherwise : view;
    }

    /**
     * Staff have one library; who may act for every library says which one.
     *
     * @return null when it has to be chosen first
     * @throws Refused NOT_YOURS
     */
    LibraryId library(Actor actor) {
        if (actor.library() != null) {
            LibraryId asked = Input.optional("library", library, LibraryId::new);
            if (asked != null && !asked.equals(actor.library())) {
                throw new Refused(Code.NOT_YOURS, asked.value());
            }
            return actor.library();
        }
        Staff.only(actor);
        return Input.optional("library", library, LibraryId::new);
    }
}
