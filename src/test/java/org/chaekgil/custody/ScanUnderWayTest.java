package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.access.Code.ITEM_UNKNOWN;
import static org.chaekgil.access.Code.RESERVED_FOR_OTHER;
import static org.chaekgil.custody.Instruction.Kind.HAND_OVER;
import static org.chaekgil.custody.Instruction.Kind.HOLD_SHELF;
import static org.chaekgil.custody.Instruction.Kind.SHELVE;
import static org.chaekgil.custody.Instruction.Kind.TOTE;
import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The table "What one scan means", for a book on its way, missing or unknown; NORTH is always the book's home and SOUTH where it is to be collected. */
@DisplayName("A scan of a book")
class ScanUnderWayTest extends OneBookStory {
    private void inTransitHome() {
        town.handOver(NORTH, book, lee);
        town.scan(WEST, book);
        assertThat(town.place(book)).isEqualTo("STAGED W1");
    }

    @Nested
    @DisplayName("in transit to its pickup library")
    class InTransit {
        @Test
        @DisplayName("scanned there: READY")
        void arrives() {
            RequestNumber request = inTransit();
            says(town.scan(SOUTH, book), HOLD_SHELF, SOUTH);
            is(request, RequestState.READY);
        }

        @Test
        @DisplayName("scanned at a wrong library: misrouted, goes forward")
        void misrouted() {
            RequestNumber request = inTransit();
            Instruction answer = town.scan(WEST, book);
            says(answer, TOTE, SOUTH);
            assertThat(answer.text()).isEqualTo("scan.misrouted");
            assertThat(town.place(book)).isEqualTo("MISROUTED W1");
            is(request, RequestState.IN_TRANSIT);
            says(town.scan(SOUTH, book), HOLD_SHELF, SOUTH);
        }

        @Test
        @DisplayName("with the right card: received and lent in one")
        void lent() {
            RequestNumber request = inTransit();
            says(town.handOver(SOUTH, book, kim), HAND_OVER, SOUTH);
            is(request, RequestState.ON_LOAN);
        }

        @Test
        @DisplayName("with another card: refused")
        void refusedToOthers() {
            inTransit();
            stops(town.handOver(SOUTH, book, lee), RESERVED_FOR_OTHER);
        }
    }

    @Nested
    @DisplayName("in transit home")
    class GoingHome {
        @Test
        @DisplayName("at home: onto its shelf")
        void home() {
            inTransitHome();
            says(town.scan(NORTH, book), SHELVE, NORTH);
        }

        @Test
        @DisplayName("at a wrong library: misrouted, goes forward")
        void misrouted() {
            inTransitHome();
            Instruction answer = town.scan(HUB, book);
            says(answer, TOTE, NORTH);
            assertThat(answer.text()).isEqualTo("scan.misrouted");
        }

        @Test
        @DisplayName("with a card: lent, the way home is over")
        void lent() {
            inTransitHome();
            says(town.handOver(WEST, book, kim), HAND_OVER, WEST);
        }

        @Test
        @DisplayName("while somebody waits and collects it here: READY for the first whose pickup library this is")
        void firstHere() {
            inTransitHome();
            RequestNumber first = kimAsks();
            RequestNumber here = town.ask(town.citizen("CARD03"), title, HUB);
            says(town.scan(HUB, book), HOLD_SHELF, HUB);
            is(here, RequestState.READY);
            is(first, RequestState.QUEUED);
        }

        @Test
        @DisplayName("while somebody waits elsewhere: into the tote for the first in the queue")
        void firstInQueue() {
            inTransitHome();
            RequestNumber first = kimAsks();
            says(town.scan(NORTH, book), TOTE, SOUTH);
            is(first, RequestState.PICKED);
        }

        @Test
        @DisplayName("with the card of the first in the queue: lent to them")
        void lentToFirst() {
            inTransitHome();
            RequestNumber first = kimAsks();
            says(town.handOver(WEST, book, kim), HAND_OVER, WEST);
            is(first, RequestState.ON_LOAN);
        }

        @Test
        @DisplayName("with another card while somebody waits: refused")
        void refusedToOthers() {
            inTransitHome();
            kimAsks();
            stops(town.handOver(WEST, book, town.citizen("CARD03")), RESERVED_FOR_OTHER);
        }
    }

    @Nested
    @DisplayName("that is missing")
    class Missing {
        @BeforeEach
        void missing() {
            people.missing(book, NORTH);
            assertThat(town.place(book)).isEqualTo("MISSING N1");
        }

        @Test
        @DisplayName("at home: found, onto its shelf")
        void foundAtHome() {
            says(town.scan(NORTH, book), SHELVE, NORTH);
        }

        @Test
        @DisplayName("at another library: found, goes home")
        void foundElsewhere() {
            says(town.scan(WEST, book), TOTE, NORTH);
        }

        @Test
        @DisplayName("with a card: received and lent")
        void lent() {
            says(town.handOver(WEST, book, kim), HAND_OVER, WEST);
        }

        @Test
        @DisplayName("with a card while somebody waits: refused")
        void refusedToOthers() {
            RequestNumber waiting = kimAsks();
            is(waiting, RequestState.EXHAUSTED);
            stops(town.handOver(WEST, book, lee), RESERVED_FOR_OTHER);
        }
    }

    @Nested
    @DisplayName("nobody knows")
    class Unknown {
        private final ItemBarcode stranger = new ItemBarcode("XX-9999");

        @Test
        @DisplayName("stops, at any library, with any card, and is remembered as an incident")
        void unknown() {
            stops(town.scan(NORTH, stranger), ITEM_UNKNOWN);
            stops(town.scan(SOUTH, stranger), ITEM_UNKNOWN);
            stops(town.handOver(SOUTH, stranger, kim), ITEM_UNKNOWN);
            assertThat(count("incident where kind = 'UNKNOWN_BARCODE' and barcode = 'XX-9999'"))
                    .isPositive();
        }
    }
}
