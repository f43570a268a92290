package org.chaekgil.demo.life;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chaekgil.demo.life.CityRows.Astray;
import org.chaekgil.workflow.PeoplesWork;
import org.chaekgil.workflow.PeoplesWork.Waiting;

/** What needs a person's decision: staff and coordinators look at it twice a day, and leave some for later. */
final class Decisions {
    private static final LocalTime[] TIMES = {LocalTime.of(10, 40), LocalTime.of(15, 20)};
    private static final List<String> WHEN_EXHAUSTED = List.of("RETRY", "NATIONAL", "PURCHASE", "CLOSE");
    private static final double DONE_NOW = 0.6;
    private static final double FOUND = 0.4;

    private final Scene scene;
    private final PeoplesWork work;
    private Today today;

    Decisions(Scene scene, PeoplesWork work) {
        this.scene = scene;
        this.work = work;
    }

    void plan(Today day, Instant from) {
        today = day;
        for (LocalTime time : TIMES) {
            if (day.at(time).isAfter(from)) {
                scene.agenda().at(day.at(time), "decide", this::decide);
                scene.agenda().at(day.at(time).plusSeconds(600), "search", this::search);
            }
        }
    }

    private void decide() {
        for (Waiting task : work.waiting("decideExhausted", "decideDamaged", "reviewRequest", "reviewMisroute")) {
            Random random = scene.chance().of("decide", task.key(), scene.now());
            if (random.nextDouble() < DONE_NOW) {
                work.complete(task, answer(task, random));
            }
        }
    }

    private static Map<String, Object> answer(Waiting task, Random random) {
        return switch (task.task()) {
            case "decideExhausted" -> Map.of("decision", Chance.one(WHEN_EXHAUSTED, random));
            case "reviewRequest" -> {
                boolean accepted = random.nextDouble() < 0.7;
                yield accepted ? Map.of("accepted", true) : Map.of("accepted", false, "reason", "OVER_LIMIT");
            }
            default -> Map.of();
        };
    }

    /** Some books are found and scanned at home, where also mended ones go back to the shelf. */
    private void search() {
        for (Astray book : scene.rows().astray()) {
            boolean there = today.open(book.home(), scene.now())
                    && scene.chance().happens(FOUND, "found", book.item(), scene.now());
            if (there) {
                scene.scan(book.home(), book.item());
            }
        }
    }
}
