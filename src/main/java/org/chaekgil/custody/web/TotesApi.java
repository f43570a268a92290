package org.chaekgil.custody.web;

import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Input;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.custody.Packing;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.network.LibraryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/totes")
class TotesApi {
    record NewTote(String from, String to) {}

    record ToteAnswer(String barcode, String from, String to, boolean sealed, List<String> items) {
        static ToteAnswer of(Tote tote) {
            return new ToteAnswer(
                    tote.barcode().value(),
                    tote.from().value(),
                    tote.to().value(),
                    tote.sealed(),
                    tote.items().stream().map(ItemBarcode::value).toList());
        }
    }

    private final Packing packing;
    private final Attempts attempts;

    TotesApi(Packing packing, Attempts attempts) {
        this.packing = packing;
        this.attempts = attempts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ToteAnswer open(@RequestBody NewTote wish, Actor actor) {
        Staff.only(actor);
        LibraryId from = Input.required("from", wish.from, Input.code(LibraryId::new));
        LibraryId to = Input.required("to", wish.to, Input.code(LibraryId::new));
        return ToteAnswer.of(attempts.run(() -> packing.openTote(from, to, actor)));
    }

    @PostMapping("/{barcode}/seal")
    ToteAnswer seal(@PathVariable ToteBarcode barcode, Actor actor) {
        Staff.only(actor);
        return ToteAnswer.of(attempts.run(() -> packing.seal(barcode, actor)));
    }
}
