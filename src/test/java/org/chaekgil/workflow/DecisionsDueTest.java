package org.chaekgil.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.TaskService;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person has eight open hours; it is Friday, two o'clock, and every library closes at six. */
@DisplayName("A decision is due")
class DecisionsDueTest extends OneBookStory {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDateTime MONDAY_AT_ONE = LocalDateTime.of(2026, 11, 30, 13, 0);
    private static final LocalDateTime TUESDAY_AT_ONE = LocalDateTime.of(2026, 12, 1, 13, 0);

    @Autowired
    TaskService tasks;

    @BeforeEach
    void friday() {
        town.passUntil(FRIDAY, 14, 0);
    }

    @Test
    @DisplayName("about a request in open hours of its pickup library, over the weekend and a closing day")
    void ofRequest() {
        closedOnMonday(SOUTH);
        RequestNumber request = kimAsks();
        people.refuse(request, RefusalReason.OTHER);
        assertThat(due("decideExhausted", request.value())).isEqualTo(TUESDAY_AT_ONE);
    }

    @Test
    @DisplayName("about a book in open hours of its home, whatever other libraries are closed")
    void ofBook() {
        closedOnMonday(SOUTH);
        people.damaged(book, NORTH);
        assertThat(due("decideDamaged", book.value())).isEqualTo(MONDAY_AT_ONE);
    }

    @Test
    @DisplayName("about a misroute in open hours of the hub, where the coordinators are")
    void ofMisroute() {
        closedOnMonday(HUB);
        picked();
        town.scan(WEST, book);
        long leg = sql.sql("select max(id) from leg").query(Long.class).single();
        assertThat(due("reviewMisroute", "L" + leg)).isEqualTo(TUESDAY_AT_ONE);
    }

    private void closedOnMonday(LibraryId library) {
        town.closed(library, MONDAY_AT_ONE.toLocalDate(), MONDAY_AT_ONE.toLocalDate());
    }

    private LocalDateTime due(String element, String key) {
        return tasks.createTaskQuery()
                .taskId(town.task(element, key))
                .singleResult()
                .getDueDate()
                .toInstant()
                .atZone(OpeningCalendar.ZONE)
                .toLocalDateTime();
    }
}
