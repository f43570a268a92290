package org.chaekgil.custody;

import java.util.List;
import org.chaekgil.access.Code;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.RequestNumber;

/**
 * What the person with the scanner must do now: exactly one thing.
 *
 * @param library where to, for TOTE; where the scan was, else
 * @param request the request it is for, or null
 * @param card who gets it, for HAND_OVER
 * @param code why, for STOP and where a wish was not fulfilled; else null
 * @param text key of the sentence in the message bundles ({@code scan.…}) and its arguments
 */
public record Instruction(
        Kind kind,
        LibraryId library,
        RequestNumber request,
        CardNumber card,
        Code code,
        String text,
        List<String> arguments) {
    public enum Kind {
        SHELVE,
        HOLD_SHELF,
        TOTE,
        HAND_OVER,
        NOTHING,
        STOP
    }
}
