package org.chaekgil.workflow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.custody.MovingTotes;
import org.chaekgil.custody.Tote;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.request.CancellingRequest;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RefusingSupply;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.SmallTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code library-round.bpmn}: a batch task begins with its first line and ends with its last. */
@ChaekgilTest
@CleanSlate
@Tag("database")
@DisplayName("A library's batch task")
class RoundPathsTest {
    @Autowired
    SmallTown town;

    @Autowired
    MovingTotes moving;

    @Autowired
    CancellingRequest cancelling;

    @Autowired
    RefusingSupply refusing;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient sql;

    private TitleId title;
    private TitleId other;
    private ItemBarcode book;
    private ItemBarcode second;
    private CardNumber kim;

    @BeforeEach
    void town() {
        town.build();
        title = town.title("토지");
        other = town.title("소나기");
        book = town.copy("N1-0001", title, NORTH);
        second = town.copy("N1-0002", other, NORTH);
        kim = town.citizen("CARD01");
    }

    @AfterEach
    void allHolds() {
        assertThat(town.broken()).isEmpty();
    }

    private Task task(String element) {
        return tasks.createTaskQuery().taskDefinitionKey(element).singleResult();
    }

    @Test
    @DisplayName("to pick begins with the first line, is its library's alone, and ends with the last")
    void pick() {
        assertThat(town.tasks(NORTH)).isEmpty();
        town.ask(kim, title, SOUTH);
        assertThat(town.tasks(NORTH)).containsExactly("pickItems");
        assertThat(town.tasks(SOUTH)).isEmpty();
        assertThat(town.tasks(WEST)).isEmpty();
        RequestNumber last = town.ask(kim, other, SOUTH);
        assertThat(town.tasks(NORTH)).containsExactly("pickItems");
        town.scan(NORTH, book);
        assertThat(town.tasks(NORTH)).containsExactly("packTotes", "pickItems");
        refusing.refuse(last, RefusalReason.OTHER, town.staff(NORTH));
        assertThat(town.tasks(NORTH)).containsExactly("packTotes");
    }

    @Test
    @DisplayName("to pack ends when the tote with the last book is sealed")
    void pack() {
        town.ask(kim, title, SOUTH);
        town.scan(NORTH, book);
        assertThat(town.tasks(NORTH)).containsExactly("packTotes");
        Tote tote = town.tote(NORTH, SOUTH);
        town.putInto(tote.barcode(), NORTH, book);
        assertThat(town.tasks(NORTH)).containsExactly("packTotes");
        town.seal(tote);
        assertThat(town.tasks(NORTH)).isEmpty();
    }

    @Test
    @DisplayName("to receive begins when the van has brought a tote and ends with its last book")
    void receive() {
        town.ask(kim, title, SOUTH);
        Tote tote = town.tote(NORTH, SOUTH);
        town.putInto(tote.barcode(), NORTH, book);
        town.seal(tote);
        moving.load(List.of(tote.barcode()), "V1", NORTH, town.staff(NORTH));
        assertThat(town.tasks(SOUTH)).isEmpty();
        moving.unload(List.of(tote.barcode()), "V1", SOUTH, town.staff(SOUTH));
        assertThat(town.tasks(SOUTH)).containsExactly("receiveTotes");
        town.receive(tote.barcode(), SOUTH);
        assertThat(town.tasks(SOUTH)).containsExactly("receiveTotes");
        town.scan(SOUTH, book);
        assertThat(town.tasks(SOUTH)).isEmpty();
    }

    @Test
    @DisplayName("to clear the hold shelf begins when a waiting book is not wanted any more, and ends with its scan")
    void clear() {
        RequestNumber request = town.ask(kim, title, SOUTH);
        town.scan(SOUTH, book);
        assertThat(town.tasks(SOUTH)).isEmpty();
        cancelling.cancel(request, town.reader(kim));
        assertThat(town.tasks(SOUTH)).containsExactly("clearHoldShelf");
        town.scan(SOUTH, book);
        assertThat(town.tasks(SOUTH)).containsExactly("packTotes");
    }

    @Test
    @DisplayName("cannot be completed by hand while lines are left")
    void linesLeft() {
        town.ask(kim, title, SOUTH);
        Task pick = task("pickItems");
        assertThatThrownBy(() -> tasks.complete(pick.getId())).hasStackTraceContaining("LinesLeft");
        assertThat(town.tasks(NORTH)).containsExactly("pickItems");
    }

    @Test
    @DisplayName("that is left when the wave ends goes into the next round")
    void nextRound() {
        town.ask(kim, title, SOUTH);
        town.scan(NORTH, book);
        String first = task("packTotes").getProcessInstanceId();
        town.passUntil(town.today(), 17, 31);
        assertThat(town.tasks(NORTH)).containsExactly("packTotes");
        assertThat(task("packTotes").getProcessInstanceId()).isNotEqualTo(first);
        assertThat(sql.sql("select count(*) from library_round where library = 'N1' and closed_at is null")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    @DisplayName("of every kind begins anew within one round")
    void anew() {
        // a first line of another kind opens the round; all others then begin by message
        town.scan(SOUTH, second);
        RequestNumber request = town.ask(kim, title, SOUTH);
        town.scan(SOUTH, book);
        cancelling.cancel(request, town.reader(kim));
        assertThat(town.tasks(SOUTH)).containsExactly("clearHoldShelf", "packTotes");
        town.scan(SOUTH, book);
        Tote tote = town.tote(SOUTH, NORTH);
        town.putInto(tote.barcode(), SOUTH, book);
        town.putInto(tote.barcode(), SOUTH, second);
        town.seal(tote);
        assertThat(town.tasks(SOUTH)).isEmpty();
        TitleId local = town.title("봄봄");
        ItemBarcode here = town.copy("S1-0001", local, SOUTH);
        town.ask(kim, local, NORTH);
        assertThat(town.tasks(SOUTH)).containsExactly("pickItems");
        town.scan(SOUTH, here);
        assertThat(town.tasks(SOUTH)).containsExactly("packTotes");
        Tote toSouth = town.tote(NORTH, SOUTH);
        town.ask(kim, title, SOUTH);
        assertThat(town.tasks(SOUTH)).containsExactly("packTotes");
        town.scan(SOUTH, toSouth.barcode().value(), null, null);
        assertThat(town.tasks(SOUTH)).contains("packTotes");
    }

    @Test
    @DisplayName("to receive begins by message in a round that is open already")
    void receiveInOpenRound() {
        town.scan(SOUTH, second);
        town.ask(kim, title, SOUTH);
        Tote tote = town.tote(NORTH, SOUTH);
        town.putInto(tote.barcode(), NORTH, book);
        town.seal(tote);
        moving.load(List.of(tote.barcode()), "V1", NORTH, town.staff(NORTH));
        moving.unload(List.of(tote.barcode()), "V1", SOUTH, town.staff(SOUTH));
        assertThat(town.tasks(SOUTH)).containsExactly("packTotes", "receiveTotes");
    }
}
