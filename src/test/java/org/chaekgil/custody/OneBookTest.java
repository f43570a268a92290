package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.Duration;
import java.util.List;
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

@ChaekgilTest
@CleanSlate
@DisplayName("One book")
class OneBookTest {
    @Autowired
    SmallTown town;

    @Autowired
    MovingTotes moving;

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

    @Test
    @DisplayName("travels from a far shelf to its reader, is returned elsewhere and gets home")
    void allTheWay() {
        RequestNumber request = town.ask(kim, title, SOUTH);
        assertThat(town.state(request)).isEqualTo(RequestState.TO_PICK);

        assertThat(town.scan(NORTH, book)).satisfies(i -> {
            assertThat(i.kind()).isEqualTo(Instruction.Kind.TOTE);
            assertThat(i.library()).isEqualTo(SOUTH);
            assertThat(i.request()).isEqualTo(request);
        });
        assertThat(town.state(request)).isEqualTo(RequestState.PICKED);

        Tote tote = town.tote(NORTH, SOUTH);
        assertThat(town.putInto(tote.barcode(), NORTH, book).text()).isEqualTo("scan.toteIn");
        assertThat(town.state(request)).isEqualTo(RequestState.IN_TRANSIT);
        town.seal(tote);
        moving.load(List.of(tote.barcode()), "V1", NORTH, town.staff(NORTH));
        moving.unload(List.of(tote.barcode()), "V1", SOUTH, town.staff(SOUTH));
        assertThat(town.receive(tote.barcode(), SOUTH).text()).isEqualTo("scan.toteReceived");
        assertThat(town.place(book)).isEqualTo("AT_LIBRARY S1");

        assertThat(town.scan(SOUTH, book).kind()).isEqualTo(Instruction.Kind.HOLD_SHELF);
        assertThat(town.state(request)).isEqualTo(RequestState.READY);
        assertThat(town.handOver(SOUTH, book, kim).kind()).isEqualTo(Instruction.Kind.HAND_OVER);
        assertThat(town.state(request)).isEqualTo(RequestState.ON_LOAN);

        town.pass(Duration.ofDays(2));
        assertThat(town.scan(WEST, book)).satisfies(i -> {
            assertThat(i.kind()).isEqualTo(Instruction.Kind.TOTE);
            assertThat(i.library()).isEqualTo(NORTH);
        });
        assertThat(town.state(request)).isEqualTo(RequestState.GOING_HOME);
        assertThat(town.scan(NORTH, book).kind()).isEqualTo(Instruction.Kind.SHELVE);
        assertThat(town.state(request)).isEqualTo(RequestState.COMPLETED);
        assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
    }
}
