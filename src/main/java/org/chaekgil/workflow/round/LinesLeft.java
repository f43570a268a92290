package org.chaekgil.workflow.round;

/** A batch task was to be completed while lines are left. */
class LinesLeft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinesLeft(int lines) {
        super(lines + " lines are left");
    }
}
