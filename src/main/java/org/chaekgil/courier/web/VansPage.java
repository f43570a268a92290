package org.chaekgil.courier.web;

import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Words;
import org.chaekgil.courier.KeepingVans;
import org.chaekgil.courier.Vans;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The vans of the network: which are in service, and one more. Also within the Tasklist's task to find vans, with {@code embed=1}. */
@Controller
class VansPage {
    private final Vans vans;
    private final KeepingVans keeping;
    private final Days days;
    private final Words words;

    VansPage(Vans vans, KeepingVans keeping, Days days, Words words) {
        this.vans = vans;
        this.keeping = keeping;
        this.days = days;
        this.words = words;
    }

    @GetMapping("/plans/vans")
    String all(@RequestParam(defaultValue = "") String embed, Model model) {
        model.addAttribute("vans", vans.all());
        model.addAttribute("day", days.nearest());
        model.addAttribute("embed", embed.equals("1"));
        return "courier/vans";
    }

    @PostMapping("/plans/vans/{van}")
    String inService(
            @PathVariable String van,
            @RequestParam boolean inService,
            @RequestParam(defaultValue = "") String embed,
            Actor by,
            RedirectAttributes shown) {
        return said(
                embed, shown, inService ? "vans.back" : "vans.out", van, () -> keeping.inService(van, inService, by));
    }

    @PostMapping("/plans/vans")
    String add(
            @RequestParam String van,
            @RequestParam String capacity,
            @RequestParam(defaultValue = "") String embed,
            Actor by,
            RedirectAttributes shown) {
        String id = van.strip();
        return said(embed, shown, "vans.back", id, () -> keeping.add(id, items(capacity, id), by));
    }

    private static int items(String sent, String van) {
        try {
            return Integer.parseInt(sent.strip());
        } catch (NumberFormatException notWhole) {
            throw Refused.saying("plan.change.refused.VAN", Code.BAD_INPUT, van);
        }
    }

    private String said(String embed, RedirectAttributes shown, String done, String van, Runnable act) {
        try {
            act.run();
            shown.addFlashAttribute("done", words.say(done, van));
        } catch (Refused refused) {
            shown.addFlashAttribute(
                    "refused", words.say(refused.sentence(), refused.details().toArray()));
        }
        return "redirect:/plans/vans" + (embed.equals("1") ? "?embed=1" : "");
    }
}
