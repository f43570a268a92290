package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.SmallTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code item-transit.bpmn}. It is Tuesday, ten o'clock; every library is open from nine to six on working days. */
@ChaekgilTest
@CleanSlate
@DisplayName("A book under way")
class TransitPathsTest {
    @Autowired
    SmallTown town;

    @Autowired
    ReportingMissing reporting;

    @Autowired
    MovingTotes moving;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient sql;

    private TitleId title;
    private ItemBarcode book;
    private CardNumber kim;

    @BeforeEach
    void town() {
        town.build();
        title = town.title("토지");
        book = town.copy("N1-0001", title, NORTH);
        kim = town.citizen("CARD01");
    }

    @AfterEach
    void allHolds() {
        assertThat(town.broken()).isEmpty();
    }

    private RequestNumber picked() {
        RequestNumber request = town.ask(kim, title, SOUTH);
        town.scan(NORTH, book);
        return request;
    }

    private Map<String, Object> incident(String kind) {
        return sql.sql("select * from incident where kind = ?")
                .param(kind)
                .query()
                .singleRow();
    }

    private void is(RequestNumber request, RequestState state) {
        assertThat(town.state(request)).isEqualTo(state);
    }

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
        tasks.complete(town.task("reviewMisroute", "L" + leg()));
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
        town.copy("W1-0001", title, WEST);
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
    @DisplayName("unseen leaves a request without another copy exhausted; found, it goes to that request")
    void unseenExhausted() {
        RequestNumber request = picked();
        sql.sql("update item set deliverable = 'YES'").update();
        town.pass(Duration.ofDays(10));
        assertThat(town.state(request)).isIn(RequestState.EXHAUSTED, RequestState.QUEUED);
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
        tasks.complete(town.task("searchItem", book.value()));
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
        reporting.missing(book, SOUTH, town.staff(SOUTH));
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
        reporting.damaged(book, SOUTH, town.staff(SOUTH));
        assertThat(town.place(book)).isEqualTo("QUARANTINED S1");
        is(request, RequestState.EXHAUSTED);
        assertThat(tasks.createTaskQuery().taskCandidateGroup("library-N1").count())
                .isOne();
        tasks.complete(town.task("decideDamaged", book.value()));
    }

    @Test
    @DisplayName("missing from an opened tote is reported the same hour with its leg, its tote and its van")
    void shortTote() {
        RequestNumber request = town.ask(kim, title, SOUTH);
        Tote tote = town.tote(NORTH, SOUTH);
        town.putInto(tote.barcode(), NORTH, book);
        long leg = leg();
        town.seal(tote);
        moving.load(List.of(tote.barcode()), "V1", NORTH, town.staff(NORTH));
        moving.unload(List.of(tote.barcode()), "V1", SOUTH, town.staff(SOUTH));
        town.receive(tote.barcode(), SOUTH);
        assertThat(town.place(book)).isEqualTo("AT_LIBRARY S1");
        reporting.missing(book, SOUTH, town.staff(SOUTH));
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
        reporting.missing(book, SOUTH, town.staff(SOUTH));
        assertThat(sql.sql("select count(*) from incident").query(Long.class).single())
                .isOne();
    }

    @Test
    @DisplayName("offered into a tote for elsewhere is refused and nothing has changed")
    void wrongTote() {
        RequestNumber request = town.ask(kim, title, SOUTH);
        Tote tote = town.tote(NORTH, WEST);
        Instruction answer = town.putInto(tote.barcode(), NORTH, book);
        assertThat(answer.kind()).isEqualTo(Instruction.Kind.STOP);
        assertThat(answer.text()).isEqualTo("scan.stop.otherTote");
        assertThat(answer.library()).isEqualTo(SOUTH);
        is(request, RequestState.TO_PICK);
        assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
    }
}
