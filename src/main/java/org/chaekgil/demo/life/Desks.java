package org.chaekgil.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import org.chaekgil.network.LibraryId;

/** The desks of all libraries, and when their staff sit down to the day's lists. */
final class Desks {
    private static final Duration AFTER_OPENING = Duration.ofMinutes(2);
    private static final Duration BEFORE_CLOSING = Duration.ofMinutes(25);
    private static final LocalTime[] TIMES = {LocalTime.of(11, 20), LocalTime.of(14, 10), LocalTime.of(16, 10)};

    private final Scene scene;
    private final Map<LibraryId, Desk> desks = new TreeMap<>();

    Desks(Scene scene) {
        this.scene = scene;
        scene.rows().stock().forEach((library, shelf) -> desks.put(library, new Desk(scene, library, shelf)));
    }

    void plan(Today today, Instant from) {
        int number = 0;
        for (var open : today.hours().entrySet()) {
            Desk desk = desks.get(open.getKey());
            if (desk == null) {
                continue;
            }
            // not all 40 at the same second
            Duration later = Duration.ofSeconds(17L * number++);
            note(today.at(open.getValue().opens()).plus(AFTER_OPENING), later, from, desk);
            for (LocalTime time : TIMES) {
                if (time.isBefore(open.getValue().closes())) {
                    note(today.at(time), later, from, desk);
                }
            }
            note(today.at(open.getValue().closes()).minus(BEFORE_CLOSING), later, from, desk);
        }
    }

    private void note(Instant at, Duration later, Instant from, Desk desk) {
        Instant moment = at.plus(later);
        if (moment.isAfter(from)) {
            scene.agenda().at(moment, "desk", desk::work);
        }
    }

    Desk of(LibraryId library) {
        return desks.get(library);
    }
}
