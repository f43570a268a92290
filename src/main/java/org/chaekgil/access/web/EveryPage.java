package org.chaekgil.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.chaekgil.access.Actor;
import org.chaekgil.access.ClockNotice;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the layout of every page shows: who is signed in, the demo's clock, and this page in the other language. */
@ControllerAdvice(annotations = Controller.class)
class EveryPage {
    private final Clock clock;
    private final ObjectProvider<ClockNotice> notice;

    EveryPage(Clock clock, ObjectProvider<ClockNotice> notice) {
        this.clock = clock;
        this.notice = notice;
    }

    @ModelAttribute("actor")
    Actor actor() {
        return ActorArgument.current();
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("demoTime")
    String demoTime(Locale language) {
        boolean demo = notice.stream().anyMatch(ClockNotice::demo);
        return demo
                ? DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(clock.instant().atZone(OpeningCalendar.ZONE))
                : null;
    }

    /** For scripts that reckon with the demo's clock: milliseconds since 1970. */
    @ModelAttribute("demoNow")
    Long demoNow() {
        return notice.stream().anyMatch(ClockNotice::demo) ? clock.millis() : null;
    }

    @ModelAttribute("inKorean")
    String inKorean() {
        return here("ko");
    }

    @ModelAttribute("inEnglish")
    String inEnglish() {
        return here("en");
    }

    /** For error pages: model attributes are not gathered once a handler has failed. */
    void addTo(ModelAndView page, HttpServletRequest request, Locale language) {
        page.addObject("actor", actor());
        page.addObject("path", path(request));
        page.addObject("demoTime", demoTime(language));
        page.addObject("demoNow", demoNow());
        page.addObject("inKorean", inKorean());
        page.addObject("inEnglish", inEnglish());
    }

    private static String here(String language) {
        var here = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("lang", language)
                .build();
        return here.getPath() + "?" + here.getQuery();
    }
}
