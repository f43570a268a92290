package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.access.Code.ITEM_UNKNOWN;
import static org.chaekgil.access.Code.RESERVED_FOR_OTHER;
import static org.chaekgil.custody.Instruction.Kind.HAND_OVER;
import static org.chaekgil.custody.Instruction.Kind.HOLD_SHELF;
import static org.chaekgil.custody.Instruction.Kind.NOTHING;
import static org.chaekgil.custody.Instruction.Kind.SHELVE;
import static org.chaekgil.custody.Instruction.Kind.STOP;
import static org.chaekgil.custody.Instruction.Kind.TOTE;
import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.Duration;
import org.chaekgil.access.Code;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.SmallTown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every cell of the table "What one scan means"; NORTH is always the book's home and SOUTH where it is to be collected. */
@ChaekgilTest
@CleanSlate
@DisplayName("A scan of a book")
class ScanMatrixTest {
    @Autowired
    SmallTown town;

    @Autowired
    ReportingMissing reporting;

    private TitleId title;
    private ItemBarcode book;
    private CardNumber kim;
    private CardNumber lee;

    @BeforeEach
    void town() {
        town.build();
        title = town.title("토지");
        book = town.copy("N1-0001", title, NORTH);
        kim = town.citizen("CARD01");
        lee = town.citizen("CARD02");
    }

    @AfterEach
    void allHolds() {
        assertThat(town.broken()).isEmpty();
    }

    private void expect(Instruction answer, Instruction.Kind kind, LibraryId library) {
        assertThat(answer.kind()).as(answer.toString()).isEqualTo(kind);
        assertThat(answer.library()).isEqualTo(library);
        assertThat(answer.code()).isNull();
    }

    private void refused(Instruction answer, Code code) {
        assertThat(answer.kind()).as(answer.toString()).isEqualTo(STOP);
        assertThat(answer.code()).isEqualTo(code);
    }

    private RequestNumber kimAsks() {
        return town.ask(kim, title, SOUTH);
    }

    /** On the way from home to the pickup library. */
    private RequestNumber inTransitToPickup() {
        RequestNumber request = kimAsks();
        Tote tote = town.tote(NORTH, SOUTH);
        town.putInto(tote.barcode(), NORTH, book);
        town.seal(tote);
        assertThat(town.state(request)).isEqualTo(RequestState.IN_TRANSIT);
        return request;
    }

    private RequestNumber ready() {
        RequestNumber request = kimAsks();
        town.scan(SOUTH, book);
        assertThat(town.state(request)).isEqualTo(RequestState.READY);
        return request;
    }

    private void inTransitHome() {
        town.handOver(NORTH, book, lee);
        town.scan(WEST, book);
        assertThat(town.place(book)).isEqualTo("STAGED W1");
    }

    @Nested
    @DisplayName("on its home shelf, nobody waits,")
    class OnShelf {
        @Test
        @DisplayName("at home: nothing to do")
        void atHome() {
            expect(town.scan(NORTH, book), NOTHING, NORTH);
            assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
        }

        @Test
        @DisplayName("at another library: misplaced, goes home")
        void elsewhere() {
            expect(town.scan(SOUTH, book), TOTE, NORTH);
            assertThat(town.place(book)).isEqualTo("STAGED S1");
        }

        @Test
        @DisplayName("with a card: lent")
        void lent() {
            expect(town.handOver(NORTH, book, kim), HAND_OVER, NORTH);
            assertThat(town.place(book)).isEqualTo("WITH_CITIZEN N1");
        }

        @Test
        @DisplayName("with a card beeping twice: lent once and not renewed")
        void lentOnce() {
            town.handOver(NORTH, book, kim);
            expect(town.handOver(NORTH, book, kim), NOTHING, NORTH);
        }
    }

    @Nested
    @DisplayName("on a pick list")
    class ToPick {
        @Test
        @DisplayName("here: picked, into the tote for its pickup library")
        void picked() {
            RequestNumber request = kimAsks();
            expect(town.scan(NORTH, book), TOTE, SOUTH);
            assertThat(town.state(request)).isEqualTo(RequestState.PICKED);
            expect(town.scan(NORTH, book), TOTE, SOUTH);
            assertThat(town.place(book)).isEqualTo("STAGED N1");
        }

        @Test
        @DisplayName("at its own pickup library: onto the hold shelf at once")
        void localHold() {
            RequestNumber request = town.ask(kim, title, NORTH);
            expect(town.scan(NORTH, book), HOLD_SHELF, NORTH);
            assertThat(town.state(request)).isEqualTo(RequestState.READY);
        }

        @Test
        @DisplayName("at another library: misplaced, goes to the pickup library")
        void misplaced() {
            RequestNumber request = kimAsks();
            expect(town.scan(WEST, book), TOTE, SOUTH);
            assertThat(town.state(request)).isEqualTo(RequestState.PICKED);
            assertThat(town.place(book)).isEqualTo("STAGED W1");
        }

        @Test
        @DisplayName("with the right card: lent, the request is fulfilled")
        void lent() {
            RequestNumber request = kimAsks();
            expect(town.handOver(NORTH, book, kim), HAND_OVER, NORTH);
            assertThat(town.state(request)).isEqualTo(RequestState.ON_LOAN);
        }

        @Test
        @DisplayName("with another card: refused, it is reserved")
        void reserved() {
            kimAsks();
            refused(town.handOver(NORTH, book, lee), RESERVED_FOR_OTHER);
            assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
        }
    }

    @Nested
    @DisplayName("on the hold shelf")
    class OnHoldShelf {
        @Test
        @DisplayName("at its pickup library: nothing to do")
        void nothing() {
            ready();
            expect(town.scan(SOUTH, book), NOTHING, SOUTH);
        }

        @Test
        @DisplayName("at another library: a new leg to the pickup library")
        void astray() {
            RequestNumber request = ready();
            expect(town.scan(WEST, book), TOTE, SOUTH);
            assertThat(town.state(request)).isEqualTo(RequestState.PICKED);
            expect(town.scan(SOUTH, book), HOLD_SHELF, SOUTH);
            assertThat(town.state(request)).isEqualTo(RequestState.READY);
        }

        @Test
        @DisplayName("with the right card: lent")
        void lent() {
            RequestNumber request = ready();
            expect(town.handOver(SOUTH, book, kim), HAND_OVER, SOUTH);
            assertThat(town.state(request)).isEqualTo(RequestState.ON_LOAN);
        }

        @Test
        @DisplayName("with another card: refused")
        void refusedToOthers() {
            ready();
            refused(town.handOver(SOUTH, book, lee), RESERVED_FOR_OTHER);
            assertThat(town.place(book)).isEqualTo("HOLD_SHELF S1");
        }
    }

    @Nested
    @DisplayName("with a citizen")
    class WithCitizen {
        @BeforeEach
        void lent() {
            town.handOver(NORTH, book, kim);
            town.pass(Duration.ofDays(1));
        }

        @Test
        @DisplayName("at home, nobody waits: returned, onto its shelf")
        void returnedHome() {
            expect(town.scan(NORTH, book), SHELVE, NORTH);
            assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
        }

        @Test
        @DisplayName("at another library, nobody waits: returned, into the tote home")
        void returnedElsewhere() {
            expect(town.scan(WEST, book), TOTE, NORTH);
            expect(town.scan(WEST, book), TOTE, NORTH);
            assertThat(town.place(book)).isEqualTo("STAGED W1");
        }

        @Test
        @DisplayName("at the library where the next in the queue collects it: onto the hold shelf there")
        void nextHere() {
            RequestNumber next = town.ask(lee, title, WEST);
            assertThat(town.state(next)).isEqualTo(RequestState.QUEUED);
            expect(town.scan(WEST, book), HOLD_SHELF, WEST);
            assertThat(town.state(next)).isEqualTo(RequestState.READY);
        }

        @Test
        @DisplayName("at home, and the next collects it elsewhere: into the tote for the next, not home")
        void nextElsewhere() {
            RequestNumber next = town.ask(lee, title, SOUTH);
            expect(town.scan(NORTH, book), TOTE, SOUTH);
            assertThat(town.state(next)).isEqualTo(RequestState.PICKED);
        }

        @Test
        @DisplayName("with the same card: renewed once, then refused")
        void renewed() {
            Instruction answer = town.handOver(WEST, book, kim);
            expect(answer, HAND_OVER, WEST);
            assertThat(answer.text()).isEqualTo("scan.renewed");
            refused(town.handOver(WEST, book, kim), Code.LOAN_LIMIT);
        }

        @Test
        @DisplayName("with the same card while somebody waits: not renewed")
        void notRenewed() {
            town.ask(lee, title, WEST);
            refused(town.handOver(NORTH, book, kim), RESERVED_FOR_OTHER);
        }

        @Test
        @DisplayName("with another card, nobody waits: returned, then lent")
        void returnedAndLent() {
            expect(town.handOver(NORTH, book, lee), HAND_OVER, NORTH);
        }

        @Test
        @DisplayName("with another card while somebody waits: returned, kept for who waits")
        void returnedAndKept() {
            CardNumber park = town.citizen("CARD03");
            RequestNumber next = town.ask(park, title, NORTH);
            Instruction answer = town.handOver(NORTH, book, lee);
            assertThat(answer.kind()).isEqualTo(HOLD_SHELF);
            assertThat(answer.code()).isEqualTo(RESERVED_FOR_OTHER);
            assertThat(town.state(next)).isEqualTo(RequestState.READY);
        }
    }

    @Nested
    @DisplayName("in transit to its pickup library")
    class InTransit {
        @Test
        @DisplayName("scanned there: READY")
        void arrives() {
            RequestNumber request = inTransitToPickup();
            expect(town.scan(SOUTH, book), HOLD_SHELF, SOUTH);
            assertThat(town.state(request)).isEqualTo(RequestState.READY);
        }

        @Test
        @DisplayName("scanned at a wrong library: misrouted, goes forward")
        void misrouted() {
            RequestNumber request = inTransitToPickup();
            Instruction answer = town.scan(WEST, book);
            expect(answer, TOTE, SOUTH);
            assertThat(answer.text()).isEqualTo("scan.misrouted");
            assertThat(town.place(book)).isEqualTo("MISROUTED W1");
            assertThat(town.state(request)).isEqualTo(RequestState.IN_TRANSIT);
            expect(town.scan(SOUTH, book), HOLD_SHELF, SOUTH);
        }

        @Test
        @DisplayName("with the right card: received and lent in one")
        void lent() {
            RequestNumber request = inTransitToPickup();
            expect(town.handOver(SOUTH, book, kim), HAND_OVER, SOUTH);
            assertThat(town.state(request)).isEqualTo(RequestState.ON_LOAN);
        }

        @Test
        @DisplayName("with another card: refused")
        void refusedToOthers() {
            inTransitToPickup();
            refused(town.handOver(SOUTH, book, lee), RESERVED_FOR_OTHER);
        }
    }

    @Nested
    @DisplayName("in transit home")
    class GoingHome {
        @Test
        @DisplayName("at home: onto its shelf")
        void home() {
            inTransitHome();
            expect(town.scan(NORTH, book), SHELVE, NORTH);
        }

        @Test
        @DisplayName("at a wrong library: misrouted, goes forward")
        void misrouted() {
            inTransitHome();
            Instruction answer = town.scan(HUB, book);
            expect(answer, TOTE, NORTH);
            assertThat(answer.text()).isEqualTo("scan.misrouted");
        }

        @Test
        @DisplayName("with a card: lent, the way home is over")
        void lent() {
            inTransitHome();
            expect(town.handOver(WEST, book, kim), HAND_OVER, WEST);
        }

        @Test
        @DisplayName("while somebody waits and collects it here: READY for the first whose pickup library this is")
        void firstHere() {
            inTransitHome();
            RequestNumber first = town.ask(kim, title, SOUTH);
            RequestNumber here = town.ask(town.citizen("CARD03"), title, HUB);
            expect(town.scan(HUB, book), HOLD_SHELF, HUB);
            assertThat(town.state(here)).isEqualTo(RequestState.READY);
            assertThat(town.state(first)).isEqualTo(RequestState.QUEUED);
        }

        @Test
        @DisplayName("while somebody waits elsewhere: into the tote for the first in the queue")
        void firstInQueue() {
            inTransitHome();
            RequestNumber first = town.ask(kim, title, SOUTH);
            expect(town.scan(NORTH, book), TOTE, SOUTH);
            assertThat(town.state(first)).isEqualTo(RequestState.PICKED);
        }

        @Test
        @DisplayName("with the card of the first in the queue: lent to them")
        void lentToFirst() {
            inTransitHome();
            RequestNumber first = town.ask(kim, title, SOUTH);
            expect(town.handOver(WEST, book, kim), HAND_OVER, WEST);
            assertThat(town.state(first)).isEqualTo(RequestState.ON_LOAN);
        }

        @Test
        @DisplayName("with another card while somebody waits: refused")
        void refusedToOthers() {
            inTransitHome();
            town.ask(kim, title, SOUTH);
            refused(town.handOver(WEST, book, town.citizen("CARD03")), RESERVED_FOR_OTHER);
        }
    }

    @Nested
    @DisplayName("that is missing")
    class Missing {
        @BeforeEach
        void missing() {
            reporting.missing(book, NORTH, town.staff(NORTH));
            assertThat(town.place(book)).isEqualTo("MISSING N1");
        }

        @Test
        @DisplayName("at home: found, onto its shelf")
        void foundAtHome() {
            expect(town.scan(NORTH, book), SHELVE, NORTH);
        }

        @Test
        @DisplayName("at another library: found, goes home")
        void foundElsewhere() {
            expect(town.scan(WEST, book), TOTE, NORTH);
        }

        @Test
        @DisplayName("with a card: received and lent")
        void lent() {
            expect(town.handOver(WEST, book, kim), HAND_OVER, WEST);
        }

        @Test
        @DisplayName("with a card while somebody waits: refused")
        void refusedToOthers() {
            RequestNumber waiting = town.ask(kim, title, SOUTH);
            assertThat(town.state(waiting)).isEqualTo(RequestState.EXHAUSTED);
            refused(town.handOver(WEST, book, lee), RESERVED_FOR_OTHER);
        }
    }

    @Nested
    @DisplayName("nobody knows")
    class Unknown {
        private final ItemBarcode stranger = new ItemBarcode("XX-9999");

        @Test
        @DisplayName("stops, at any library, with any card, and is remembered as an incident")
        void stops() {
            refused(town.scan(NORTH, stranger), ITEM_UNKNOWN);
            refused(town.scan(SOUTH, stranger), ITEM_UNKNOWN);
            refused(town.handOver(SOUTH, stranger, kim), ITEM_UNKNOWN);
        }
    }
}
