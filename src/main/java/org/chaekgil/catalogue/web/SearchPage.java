package org.chaekgil.catalogue.web;

import org.chaekgil.access.Input;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: anyone may search, nobody needs to sign in for it. */
@Controller
class SearchPage {
    private static final int SIZE = 20;
    private static final int LAST_PAGE = 10_000;
    private static final int LONGEST_QUERY = 200;

    private final Titles titles;
    private final Libraries libraries;

    SearchPage(Titles titles, Libraries libraries) {
        this.titles = titles;
        this.libraries = libraries;
    }

    @GetMapping("/")
    String search(
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "false") boolean available,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("libraries", libraries.all());
        model.addAttribute("library", library);
        model.addAttribute("available", available);
        if (q != null) {
            Input.within("page", page, 0, LAST_PAGE);
            String query = q.length() > LONGEST_QUERY ? q.substring(0, LONGEST_QUERY) : q;
            Titles.Found found = titles.search(query, known(library), available, page, SIZE);
            model.addAttribute("q", query);
            model.addAttribute("found", found);
            model.addAttribute("page", page);
            model.addAttribute("pages", (found.total() + SIZE - 1) / SIZE);
        }
        return "search";
    }

    /** A library that is none narrows nothing: an old link still finds books. */
    private LibraryId known(String library) {
        return libraries.all().stream()
                .map(each -> each.id())
                .filter(id -> id.value().equals(library))
                .findFirst()
                .orElse(null);
    }
}
