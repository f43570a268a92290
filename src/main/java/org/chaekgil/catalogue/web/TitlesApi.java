package org.chaekgil.catalogue.web;

import java.util.List;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.Item;
import org.chaekgil.catalogue.Title;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/titles")
class TitlesApi {
    record TitleAnswer(
            long id,
            String title,
            String author,
            String publisher,
            Integer year,
            String isbn,
            int copies,
            int available) {
        static TitleAnswer of(Title title, int copies, int available) {
            return new TitleAnswer(
                    title.id().value(),
                    title.title(),
                    title.author(),
                    title.publisher(),
                    title.year(),
                    title.isbn(),
                    copies,
                    available);
        }
    }

    record TitlesAnswer(long total, List<TitleAnswer> titles) {}

    /** {@code deliverable} false: it is lent at its home only, however free it is. */
    record ItemAnswer(String barcode, String home, String shelfMark, boolean available, boolean deliverable) {
        static ItemAnswer of(Titles.Copy copy) {
            return new ItemAnswer(
                    copy.item().barcode().value(),
                    copy.item().home().value(),
                    copy.item().shelfMark(),
                    copy.available(),
                    copy.item().deliverable() == Item.Deliverable.YES);
        }
    }

    record TitleWithItems(
            long id,
            String title,
            String author,
            String publisher,
            Integer year,
            String isbn,
            int copies,
            int available,
            List<ItemAnswer> items) {}

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 100_000;

    private final Titles titles;
    private final Libraries libraries;

    TitlesApi(Titles titles, Libraries libraries) {
        this.titles = titles;
        this.libraries = libraries;
    }

    @GetMapping
    TitlesAnswer search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) LibraryId library,
            @RequestParam(defaultValue = "false") boolean available,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Input.within("page", page, 0, LAST_PAGE);
        Input.within("size", size, 1, LARGEST_PAGE);
        if (library != null && libraries.find(library).isEmpty()) {
            throw new Refused(Code.LIBRARY_UNKNOWN, library.value());
        }
        Titles.Found found = titles.search(q, library, available, page, size);
        return new TitlesAnswer(
                found.total(),
                found.titles().stream()
                        .map(each -> TitleAnswer.of(each.title(), each.copies(), each.available()))
                        .toList());
    }

    @GetMapping("/{id}")
    TitleWithItems one(@PathVariable long id) {
        Title title = titles.find(new TitleId(id)).orElseThrow(() -> new Refused(Code.TITLE_UNKNOWN, id));
        List<Titles.Copy> copies = titles.copies(title.id());
        TitleAnswer answer = TitleAnswer.of(title, copies.size(), (int)
                copies.stream().filter(Titles.Copy::available).count());
        return new TitleWithItems(
                answer.id(),
                answer.title(),
                answer.author(),
                answer.publisher(),
                answer.year(),
                answer.isbn(),
                answer.copies(),
                answer.available(),
                copies.stream().map(ItemAnswer::of).toList());
    }
}
