package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.access.Code.RESERVED_FOR_OTHER;
import static org.chaekgil.custody.Instruction.Kind.HAND_OVER;
import static org.chaekgil.custody.Instruction.Kind.HOLD_SHELF;
import static org.chaekgil.custody.Instruction.Kind.NOTHING;
import static org.chaekgil.custody.Instruction.Kind.SHELVE;
import static org.chaekgil.custody.Instruction.Kind.TOTE;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.time.Duration;
import org.chaekgil.access.Code;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The table "What one scan means", for a book that stands somewhere or is with a citizen; NORTH is always the book's home and SOUTH where it is to be collected. */
@DisplayName("A scan of a book")
class ScanAtRestTest extends OneBookStory {
    @Nested
    @DisplayName("on its home shelf, nobody waits,")
    class OnShelf {
        @Test
        @DisplayName("at home: nothing to do")
        void atHome() {
            says(town.scan(NORTH, book), NOTHING, NORTH);
            assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
        }

        @Test
        @DisplayName("at another library: misplaced, goes home")
        void elsewhere() {
            says(town.scan(SOUTH, book), TOTE, NORTH);
            assertThat(town.place(book)).isEqualTo("STAGED S1");
        }

        @Test
        @DisplayName("with a card: lent")
        void lent() {
            says(town.handOver(NORTH, book, kim), HAND_OVER, NORTH);
            assertThat(town.place(book)).isEqualTo("WITH_CITIZEN N1");
        }

        @Test
        @DisplayName("with a card beeping twice: lent once and not renewed")
        void lentOnce() {
            town.handOver(NORTH, book, kim);
            says(town.handOver(NORTH, book, kim), NOTHING, NORTH);
            assertThat(count("loan where renewals = 0")).isOne();
        }
    }

    @Nested
    @DisplayName("on a pick list")
    class ToPick {
        @Test
        @DisplayName("here: picked, into the tote for its pickup library")
        void picked() {
            RequestNumber request = kimAsks();
            says(town.scan(NORTH, book), TOTE, SOUTH);
            is(request, RequestState.PICKED);
            says(town.scan(NORTH, book), TOTE, SOUTH);
            assertThat(town.place(book)).isEqualTo("STAGED N1");
        }

        @Test
        @DisplayName("at its own pickup library: onto the hold shelf at once")
        void localHold() {
            RequestNumber request = town.ask(kim, title, NORTH);
            says(town.scan(NORTH, book), HOLD_SHELF, NORTH);
            is(request, RequestState.READY);
        }

        @Test
        @DisplayName("at another library: misplaced, goes to the pickup library")
        void misplaced() {
            RequestNumber request = kimAsks();
            says(town.scan(WEST, book), TOTE, SOUTH);
            is(request, RequestState.PICKED);
            assertThat(town.place(book)).isEqualTo("STAGED W1");
        }

        @Test
        @DisplayName("with the right card: lent, the request is fulfilled")
        void lent() {
            RequestNumber request = kimAsks();
            says(town.handOver(NORTH, book, kim), HAND_OVER, NORTH);
            is(request, RequestState.ON_LOAN);
        }

        @Test
        @DisplayName("with another card: refused, it is reserved")
        void reserved() {
            kimAsks();
            stops(town.handOver(NORTH, book, lee), RESERVED_FOR_OTHER);
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
            says(town.scan(SOUTH, book), NOTHING, SOUTH);
        }

        @Test
        @DisplayName("at another library: a new leg to the pickup library")
        void astray() {
            RequestNumber request = ready();
            says(town.scan(WEST, book), TOTE, SOUTH);
            is(request, RequestState.PICKED);
            says(town.scan(SOUTH, book), HOLD_SHELF, SOUTH);
            is(request, RequestState.READY);
        }

        @Test
        @DisplayName("with the right card: lent")
        void lent() {
            RequestNumber request = ready();
            says(town.handOver(SOUTH, book, kim), HAND_OVER, SOUTH);
            is(request, RequestState.ON_LOAN);
        }

        @Test
        @DisplayName("with another card: refused")
        void refusedToOthers() {
            ready();
            stops(town.handOver(SOUTH, book, lee), RESERVED_FOR_OTHER);
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
            says(town.scan(NORTH, book), SHELVE, NORTH);
            assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
        }

        @Test
        @DisplayName("at another library, nobody waits: returned, into the tote home")
        void returnedElsewhere() {
            says(town.scan(WEST, book), TOTE, NORTH);
            says(town.scan(WEST, book), TOTE, NORTH);
            assertThat(town.place(book)).isEqualTo("STAGED W1");
        }

        @Test
        @DisplayName("at the library where the next in the queue collects it: onto the hold shelf there")
        void nextHere() {
            RequestNumber next = town.ask(lee, title, WEST);
            is(next, RequestState.QUEUED);
            says(town.scan(WEST, book), HOLD_SHELF, WEST);
            is(next, RequestState.READY);
        }

        @Test
        @DisplayName("at home, and the next collects it elsewhere: into the tote for the next, not home")
        void nextElsewhere() {
            RequestNumber next = town.ask(lee, title, SOUTH);
            says(town.scan(NORTH, book), TOTE, SOUTH);
            is(next, RequestState.PICKED);
        }

        @Test
        @DisplayName("with the same card: renewed once, then refused")
        void renewed() {
            Instruction answer = town.handOver(WEST, book, kim);
            says(answer, HAND_OVER, WEST);
            assertThat(answer.text()).isEqualTo("scan.renewed");
            stops(town.handOver(WEST, book, kim), Code.LOAN_LIMIT);
        }

        @Test
        @DisplayName("with the same card while somebody waits: not renewed")
        void notRenewed() {
            town.ask(lee, title, WEST);
            stops(town.handOver(NORTH, book, kim), RESERVED_FOR_OTHER);
        }

        @Test
        @DisplayName("with another card, nobody waits: returned, then lent")
        void returnedAndLent() {
            says(town.handOver(NORTH, book, lee), HAND_OVER, NORTH);
            assertThat(town.borrower(book)).isEqualTo(lee);
        }

        @Test
        @DisplayName("with another card while somebody waits: returned, kept for who waits")
        void returnedAndKept() {
            CardNumber park = town.citizen("CARD03");
            RequestNumber next = town.ask(park, title, NORTH);
            Instruction answer = town.handOver(NORTH, book, lee);
            assertThat(answer.kind()).isEqualTo(HOLD_SHELF);
            assertThat(answer.code()).isEqualTo(RESERVED_FOR_OTHER);
            is(next, RequestState.READY);
        }
    }
}
