package org.chaekgil.custody;

import java.util.List;
import org.chaekgil.access.Code;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.RequestNumber;

/** The instructions, each with its sentence. */
final class Answers {
    private Answers() {}

    static Instruction holdShelf(LibraryId here, RequestNumber request) {
        return of(Instruction.Kind.HOLD_SHELF, here, request, null, null, "scan.holdShelf");
    }

    static Instruction tote(LibraryId to, RequestNumber request) {
        return of(Instruction.Kind.TOTE, to, request, null, null, "scan.tote");
    }

    static Instruction toteHome(LibraryId home) {
        return of(Instruction.Kind.TOTE, home, null, null, null, "scan.toteHome");
    }

    static Instruction misrouted(LibraryId to, RequestNumber request) {
        return of(Instruction.Kind.TOTE, to, request, null, null, "scan.misrouted");
    }

    static Instruction shelve(String text, LibraryId here) {
        return of(Instruction.Kind.SHELVE, here, null, null, null, text);
    }

    static Instruction nothing(String text, LibraryId here, RequestNumber request) {
        return of(Instruction.Kind.NOTHING, here, request, null, null, text);
    }

    static Instruction handOver(LibraryId here, RequestNumber request, CardNumber card, String text) {
        return of(Instruction.Kind.HAND_OVER, here, request, card, null, text);
    }

    static Instruction stop(LibraryId here, Code code) {
        return of(Instruction.Kind.STOP, here, null, null, code, "scan.stop." + code);
    }

    static Instruction of(
            Instruction.Kind kind, LibraryId library, RequestNumber request, CardNumber card, Code code, String text) {
        return new Instruction(
                kind,
                library,
                request,
                card,
                code,
                text,
                request == null ? List.of(library.value()) : List.of(library.value(), request.value()));
    }
}
