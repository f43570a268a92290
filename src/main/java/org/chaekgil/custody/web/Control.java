package org.chaekgil.custody.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chaekgil.request.RefusalReason;

/**
 * Barcodes that stand on the desk's wall sheet and not on a book: what else needs a key or a mouse. They begin with a full stop, which
 * no number of a book, a card or a tote does.
 */
final class Control {
    /** Puts down what is in hand. */
    static final String DONE = ".DONE";
    /** Writes the reason in hand to every line that is left on the open list. */
    static final String REST = ".REST";
    /** Prints the label of the tote in hand, else of the one opened last. */
    static final String LABEL = ".LABEL";
    /** As scanners and people have sent it so far. */
    private static final List<String> ALSO_DONE = List.of("DONE", "끝");

    private Control() {}

    static boolean done(String code) {
        return DONE.equals(code) || ALSO_DONE.contains(code);
    }

    static Optional<RefusalReason> reason(String code) {
        return Arrays.stream(RefusalReason.values())
                .filter(reason -> of(reason).equals(code))
                .findFirst();
    }

    /** Code 39 has no underscore. */
    static String of(RefusalReason reason) {
        return "." + reason.name().replace('_', '-');
    }

    static List<String> all() {
        List<String> codes = new ArrayList<>();
        Arrays.stream(RefusalReason.values()).map(Control::of).forEach(codes::add);
        codes.add(REST);
        codes.add(LABEL);
        codes.add(DONE);
        return codes;
    }
}
