package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.Duration;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One book")
class OneBookTest extends OneBookStory {
    @Test
    @DisplayName("travels from a far shelf to its reader, is returned elsewhere and gets home")
    void allTheWay() {
        RequestNumber request = kimAsks();
        is(request, RequestState.TO_PICK);

        assertThat(town.scan(NORTH, book)).satisfies(i -> {
            assertThat(i.kind()).isEqualTo(Instruction.Kind.TOTE);
            assertThat(i.library()).isEqualTo(SOUTH);
            assertThat(i.request()).isEqualTo(request);
        });
        is(request, RequestState.PICKED);

        Tote tote = town.tote(NORTH, SOUTH);
        assertThat(town.putInto(tote.barcode(), NORTH, book).text()).isEqualTo("scan.toteIn");
        is(request, RequestState.IN_TRANSIT);
        town.seal(tote);
        people.drive(tote);
        assertThat(town.receive(tote.barcode(), SOUTH).text()).isEqualTo("scan.toteReceived");
        assertThat(town.place(book)).isEqualTo("AT_LIBRARY S1");

        assertThat(town.scan(SOUTH, book).kind()).isEqualTo(Instruction.Kind.HOLD_SHELF);
        is(request, RequestState.READY);
        assertThat(town.handOver(SOUTH, book, kim).kind()).isEqualTo(Instruction.Kind.HAND_OVER);
        is(request, RequestState.ON_LOAN);

        town.pass(Duration.ofDays(2));
        assertThat(town.scan(WEST, book)).satisfies(i -> {
            assertThat(i.kind()).isEqualTo(Instruction.Kind.TOTE);
            assertThat(i.library()).isEqualTo(NORTH);
        });
        is(request, RequestState.GOING_HOME);
        assertThat(town.scan(NORTH, book).kind()).isEqualTo(Instruction.Kind.SHELVE);
        is(request, RequestState.COMPLETED);
        assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
    }
}
