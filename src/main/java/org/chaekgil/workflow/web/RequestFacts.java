package org.chaekgil.workflow.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.membership.Patrons;
import org.chaekgil.network.LibraryNames;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What staff need to know of a request before they decide on it. */
@Component
class RequestFacts {
    private final LoanRequests requests;
    private final Titles titles;
    private final Patrons patrons;
    private final LibraryNames names;

    RequestFacts(LoanRequests requests, Titles titles, Patrons patrons, LibraryNames names) {
        this.requests = requests;
        this.titles = titles;
        this.patrons = patrons;
        this.names = names;
    }

    /** @param variables of the request's process, in which the facts of the eligibility check stand */
    void fill(Model model, RequestNumber number, Map<String, Object> variables) {
        LoanRequest request = requests.find(number).orElseThrow();
        model.addAttribute("request", request);
        model.addAttribute("book", titles.find(request.title()).orElseThrow());
        model.addAttribute("patron", patrons.find(request.patron()).orElse(null));
        model.addAttribute("names", names.byCode());
        model.addAttribute("zone", OpeningCalendar.ZONE);
        model.addAttribute("attempts", requests.attempts(number));
        boolean review = request.state() == RequestState.IN_REVIEW;
        model.addAttribute("against", review ? against(variables) : List.of());
        model.addAttribute("facts", variables);
    }

    /** What the rules hold against the request: {@code suspended}, {@code delivery}, {@code requests}, {@code loans}; else {@code asked}. */
    static List<String> against(Map<String, Object> facts) {
        List<String> found = new ArrayList<>();
        if (Boolean.TRUE.equals(facts.get("suspended"))) {
            found.add("suspended");
        }
        if (Boolean.FALSE.equals(facts.get("deliverable"))) {
            found.add("delivery");
        }
        if (number(facts, "activeRequests") >= number(facts, "activeLimit")) {
            found.add("requests");
        }
        if (number(facts, "openLoans") + number(facts, "activeRequests") >= number(facts, "loanLimit")) {
            found.add("loans");
        }
        return found.isEmpty() ? List.of("asked") : found;
    }

    private static int number(Map<String, Object> facts, String name) {
        return ((Number) facts.get(name)).intValue();
    }
}
