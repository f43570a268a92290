package org.chaekgil.courier.web;

import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Words;
import org.chaekgil.courier.WeighingDrivers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The coordinator sets on the plan page what drivers' shares and habits are worth on that day. */
@Controller
class DriversForm {
    private final WeighingDrivers weighing;
    private final Days days;
    private final Attempts attempts;
    private final Words words;

    DriversForm(WeighingDrivers weighing, Days days, Attempts attempts, Words words) {
        this.weighing = weighing;
        this.days = days;
        this.attempts = attempts;
        this.words = words;
    }

    /** In won for an hour, an item, a stop; the tolerance in percent. */
    @PostMapping("/plans/{day}/drivers")
    String weigh(
            @PathVariable LocalDate day,
            @RequestParam String tolerance,
            @RequestParam String hour,
            @RequestParam String item,
            @RequestParam String stop,
            Actor by,
            RedirectAttributes shown) {
        try {
            days.mustBePlannable(day, by);
            DriversSheet.Weights weights = new DriversSheet.Weights(
                    whole("tolerance", tolerance, DriversSheet.Weights.MOST_TOLERANCE),
                    whole("hour", hour, DriversSheet.Weights.MOST_WON),
                    whole("item", item, DriversSheet.Weights.MOST_WON),
                    whole("stop", stop, DriversSheet.Weights.MOST_WON));
            attempts.run(() -> {
                weighing.weigh(day, weights.asPrices(), by);
                return null;
            });
        } catch (Refused refused) {
            shown.addFlashAttribute(
                    "refused", words.say(refused.sentence(), refused.details().toArray()));
        }
        return "redirect:/plans/" + day;
    }

    private int whole(String field, String sent, int most) {
        String name = words.say("plan.weights." + field);
        return Input.within(name, Input.required(name, sent, Integer::valueOf), 0, most);
    }
}
