package org.chaekgil.workflow.round;

import java.util.Map;
import org.chaekgil.workflow.round.RoundLines.Kind;

/** The names that {@code library-round.bpmn} and our code share; a test holds both equal. */
public final class RoundWords {
    public static final String PROCESS = "library-round";
    public static final String LIBRARY = "library";
    /** Where a round begins. */
    static final String START = "roundOpened";

    public static final String ENDS = "ends";

    /** The message that begins the task of a kind of line. */
    static final Map<Kind, String> MESSAGES = Map.of(
            Kind.PICK, "PickLinesWaiting",
            Kind.PACK, "PackLinesWaiting",
            Kind.RECEIVE, "ReceiveLinesWaiting",
            Kind.CLEAR, "ClearLinesWaiting");

    /** The task of a kind of line. */
    static final Map<Kind, String> TASKS = Map.of(
            Kind.PICK, "pickItems",
            Kind.PACK, "packTotes",
            Kind.RECEIVE, "receiveTotes",
            Kind.CLEAR, "clearHoldShelf");

    private RoundWords() {}
}
