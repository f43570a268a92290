package org.chaekgil.custody.web;

import java.util.UUID;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Attempts;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.custody.Instruction;
import org.chaekgil.custody.Scan;
import org.chaekgil.custody.Scanning;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.custody.UndoingScan;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/scans")
class ScansApi {
    record Sent(String id, String library, String barcode, String card, String tote) {}

    record ScanAnswer(
            String id,
            Instruction.Kind instruction,
            String library,
            String request,
            String card,
            Code code,
            String text) {}

    private final Scanning scanning;
    private final UndoingScan undoing;
    private final Libraries libraries;
    private final InstructionWords words;
    private final Attempts attempts;

    ScansApi(Scanning scanning, UndoingScan undoing, Libraries libraries, InstructionWords words, Attempts attempts) {
        this.scanning = scanning;
        this.undoing = undoing;
        this.libraries = libraries;
        this.words = words;
        this.attempts = attempts;
    }

    @PostMapping
    ScanAnswer scan(@RequestBody Sent sent, Actor actor) {
        Staff.only(actor);
        String id = sent.id == null ? UUID.randomUUID().toString() : Input.required("id", sent.id, ScansApi::id);
        LibraryId library = Input.required("library", sent.library, Input.code(LibraryId::new));
        if (libraries.find(library).isEmpty()) {
            throw new Refused(Code.LIBRARY_UNKNOWN, library.value());
        }
        Scan scan = new Scan(
                id,
                library,
                Input.required("barcode", sent.barcode, Barcodes::read),
                Input.optional("card", sent.card, Input.code(CardNumber::new)),
                Input.optional("tote", sent.tote, Input.code(ToteBarcode::new)));
        return answer(id, attempts.run(() -> scanning.scan(scan, actor)));
    }

    @PostMapping("/{id}/undo")
    ScanAnswer undo(@PathVariable String id, Actor actor) {
        Staff.only(actor);
        return answer(id, attempts.run(() -> undoing.undo(id, actor)));
    }

    private static String id(String sent) {
        if (!sent.matches("[A-Za-z0-9._:-]{1,64}")) {
            throw new IllegalArgumentException("not an id of a scan");
        }
        return sent;
    }

    private ScanAnswer answer(String id, Instruction instruction) {
        return new ScanAnswer(
                id,
                instruction.kind(),
                instruction.library() == null ? null : instruction.library().value(),
                instruction.request() == null ? null : instruction.request().value(),
                instruction.card() == null ? null : instruction.card().value(),
                instruction.code(),
                words.say(instruction));
    }
}
