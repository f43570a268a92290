package org.chaekgil.workflow.round;

/** A batch task was to be completed while lines are left; the Tasklist shows this sentence. */
class LinesLeft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinesLeft(int lines) {
        super("아직 %1$d줄이 남아 있습니다. 남은 책마다 찍거나 사유를 고르세요. / %1$d lines are left: scan each book or say why it is missing."
                .formatted(lines));
    }
}
