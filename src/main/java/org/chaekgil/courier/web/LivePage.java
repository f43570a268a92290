package org.chaekgil.courier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.chaekgil.access.Actor;
import org.chaekgil.courier.PlanSearches;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The coordinator watches the plan being made, and takes the best when it is good enough. */
@Controller
class LivePage {
    private final LivePlans live;
    private final LiveSheets sheets;
    private final PlanSearches searches;

    LivePage(LivePlans live, LiveSheets sheets, PlanSearches searches) {
        this.live = live;
        this.sheets = sheets;
        this.searches = searches;
    }

    @GetMapping(path = "/plans/{day}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(@PathVariable LocalDate day, HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no"); // a proxy before us shall hand on each line at once
        return live.watch(day);
    }

    /** The timetable of the best plan so far, to be put into the page. */
    @GetMapping("/plans/{day}/live/timetable")
    String timetable(@PathVariable LocalDate day, Model model) {
        searches.latest(day).flatMap(sheets::of).ifPresent(sheet -> model.addAttribute("sheet", sheet));
        return "courier/plan/timetable :: timetable";
    }

    @PostMapping("/plans/{day}/stop")
    String stop(@PathVariable LocalDate day, Actor by) {
        searches.stop(day, by.user());
        return "redirect:/plans/" + day;
    }
}
