package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.Duration;
import org.camunda.bpm.engine.TaskService;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code item-transit.bpmn}. */
@DisplayName("A book under way")
class TransitPathsTest extends OneBookStory {
    @Autowired
    TaskService tasks;

    private long leg() {
        return sql.sql("select max(id) from leg").query(Long.class).single();
    }

    @Test
    @DisplayName("arrives, and nobody is told that it is late")
    void arrives() {
        RequestNumber request = picked();
        town.pass(Duration.ofDays(2));
        town.scan(SOUTH, book);
        is(request, RequestState.READY);
        town.pass(Duration.ofDays(2));
        assertThat(town.remarks(request)).doesNotContain("remark.late");
    }

    @Test
    @DisplayName("at a wrong library goes forward, and the coordinator looks at it")
    void misrouted() {
        RequestNumber request = picked();
        assertThat(town.scan(WEST, book).text()).isEqualTo("scan.misrouted");
        assertThat(town.remarks(request)).contains("remark.misrouted");
        assertThat(incident("MISROUTE").get("leg")).isEqualTo(leg());
        people.complete("reviewMisroute", "L" + leg());
        assertThat(incident("MISROUTE").get("closed_at")).isNotNull();
        town.scan(SOUTH, book);
        is(request, RequestState.READY);
    }

    @Test
    @DisplayName("without a scan for three open days is late")
    void late() {
        RequestNumber request = picked();
        town.passUntil(town.today().plusDays(3), 17, 59);
        assertThat(town.remarks(request)).isEmpty();
        town.pass(Duration.ofMinutes(1));
        assertThat(town.remarks(request)).containsExactly("remark.late");
    }

    @Test
    @DisplayName("without a scan for seven open days is searched at home, and its request looks for another copy")
    void unseen() {
        RequestNumber request = picked();
        copyIn(WEST);
        town.passUntil(town.today().plusDays(9), 18, 0);
        is(request, RequestState.TO_PICK);
        assertThat(town.request(request).supplying()).isEqualTo(WEST);
        assertThat(town.remarks(request)).contains("remark.unseen");
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("searchItem")
                        .taskCandidateGroup("library-N1")
                        .count())
                .isOne();
        // at any scan it is found
        town.scan(HUB, book);
        assertThat(tasks.createTaskQuery().taskDefinitionKey("searchItem").count())
                .isZero();
        assertThat(incident("MISSING").get("closed_at")).isNotNull();
        assertThat(town.scan(NORTH, book).kind()).isEqualTo(Instruction.Kind.SHELVE);
    }

    @Test
    @DisplayName("unseen lets a request without another copy wait; found, it goes to that request")
    void unseenAlone() {
        RequestNumber request = picked();
        town.pass(Duration.ofDays(10));
        is(request, RequestState.QUEUED);
        town.scan(SOUTH, book);
        is(request, RequestState.READY);
    }

    @Test
    @DisplayName("is missing after thirty open days and lost after ninety, and can still be found")
    void missingAndLost() {
        town.scan(SOUTH, book);
        assertThat(town.place(book)).isEqualTo("STAGED S1");
        town.pass(Duration.ofDays(20));
        assertThat(town.place(book)).isEqualTo("STAGED S1");
        people.complete("searchItem", book.value());
        town.pass(Duration.ofDays(30));
        assertThat(town.place(book)).isEqualTo("MISSING S1");
        town.pass(Duration.ofDays(90));
        assertThat(incident("LOST").get("closed_at")).isNull();
        town.scan(NORTH, book);
        assertThat(incident("LOST").get("closed_at")).isNotNull();
        assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
    }

    @Test
    @DisplayName("is found also when it is scanned into a tote")
    void foundIntoTote() {
        people.missing(book, NORTH);
        Tote tote = town.tote(SOUTH, NORTH);
        assertThat(town.putInto(tote.barcode(), SOUTH, book).text()).isEqualTo("scan.toteIn");
        assertThat(incident("MISSING").get("closed_at")).isNotNull();
        assertThat(tasks.createTaskQuery().taskDefinitionKey("searchItem").count())
                .isZero();
    }

    @Test
    @DisplayName("that is damaged is set aside until somebody decides")
    void damaged() {
        RequestNumber request = picked();
        people.damaged(book, SOUTH);
        assertThat(town.place(book)).isEqualTo("QUARANTINED S1");
        is(request, RequestState.EXHAUSTED);
        assertThat(tasks.createTaskQuery().taskCandidateGroup("library-N1").count())
                .isOne();
        people.complete("decideDamaged", book.value());
        assertThat(tasks.createTaskQuery().taskDefinitionKey("decideDamaged").count())
                .isZero();
        assertThat(town.place(book)).isEqualTo("QUARANTINED S1");
    }

    @Test
    @DisplayName("missing from an opened tote is reported the same hour with its leg, its tote and its van")
    void shortTote() {
        RequestNumber request = kimAsks();
        Tote tote = town.tote(NORTH, SOUTH);
        town.putInto(tote.barcode(), NORTH, book);
        long leg = leg();
        town.seal(tote);
        people.drive(tote);
        town.receive(tote.barcode(), SOUTH);
        assertThat(town.place(book)).isEqualTo("AT_LIBRARY S1");
        people.missing(book, SOUTH);
        assertThat(incident("MISSING"))
                .containsEntry("leg", leg)
                .containsEntry("tote", tote.barcode().value())
                .containsEntry("van", "V1")
                .containsEntry("library", "S1");
        assertThat(sql.sql("select from_library || to_library from leg where id = ?")
                        .param(leg)
                        .query(String.class)
                        .single())
                .isEqualTo("N1S1");
        is(request, RequestState.EXHAUSTED);
        people.missing(book, SOUTH);
        assertThat(count("incident")).isOne();
    }

    @Test
    @DisplayName("offered into a tote for elsewhere is refused and nothing has changed")
    void wrongTote() {
        RequestNumber request = kimAsks();
        Tote tote = town.tote(NORTH, WEST);
        Instruction answer = town.putInto(tote.barcode(), NORTH, book);
        assertThat(answer.kind()).isEqualTo(Instruction.Kind.STOP);
        assertThat(answer.text()).isEqualTo("scan.stop.otherTote");
        assertThat(answer.library()).isEqualTo(SOUTH);
        is(request, RequestState.TO_PICK);
        assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
    }
}
