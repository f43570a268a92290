package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.courier.Punctuality;
import org.chaekgil.courier.web.PunctualityQuestions.Asked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How punctual vans were, for those who see the page. */
@RestController
class PunctualityApi {
    private final Punctuality punctuality;
    private final PunctualityQuestions questions;

    PunctualityApi(Punctuality punctuality, PunctualityQuestions questions) {
        this.punctuality = punctuality;
        this.questions = questions;
    }

    record Answer(LocalDate from, LocalDate to, int toleranceMinutes, List<Line> lines) {}

    /** {@code library} or {@code hour} null: all of them. */
    record Line(
            String library,
            Integer hour,
            int driven,
            int inTime,
            Double percent,
            Double medianMinutes,
            Double ninetiethMinutes,
            int missed) {
        static Line of(Punctuality.Line l) {
            return new Line(
                    l.library() == null ? null : l.library().value(),
                    l.hour(),
                    l.driven(),
                    l.inTime(),
                    l.percent(),
                    PunctualitySheet.minutes(l.medianSeconds()),
                    PunctualitySheet.minutes(l.ninetiethSeconds()),
                    l.missed());
        }
    }

    @GetMapping("/api/punctuality")
    Answer punctuality(Asked asked, Actor by) {
        Punctuality.Question question = questions.question(asked, by);
        return new Answer(
                question.from(),
                question.to(),
                question.toleranceMinutes(),
                punctuality.of(question).stream().map(Line::of).toList());
    }
}
