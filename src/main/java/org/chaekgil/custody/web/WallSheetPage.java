package org.chaekgil.custody.web;

import java.util.List;
import org.chaekgil.access.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A sheet to print once and hang at the desk: with it every batch of a round is worked with the scanner alone. */
@Controller
class WallSheetPage {
    /** @param key of its words */
    record Line(String code, String key, Code39.Drawing drawing) {
        static Line of(String code) {
            String key = Control.reason(code).map(why -> "reason." + why).orElse("desk.control." + code.substring(1));
            return new Line(code, key, Code39.draw(code));
        }
    }

    @GetMapping("/desk/wall-sheet")
    String sheet(Actor actor, Model model) {
        Staff.only(actor);
        List<Line> lines = Control.all().stream().map(Line::of).toList();
        model.addAttribute("lines", lines);
        return "wall-sheet";
    }
}
