package org.chaekgil.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.custody.Instruction;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small town with one book at home in the north and two citizens, Kim and Lee; Kim collects in the south. It is Tuesday, ten o'clock;
 * every library is open from nine to six on working days. However a story ends, the town is whole.
 */
@ChaekgilTest
@CleanSlate
public abstract class OneBookStory {
    @Autowired
    protected SmallTown town;

    @Autowired
    protected Townspeople people;

    @Autowired
    protected JdbcClient sql;

    protected TitleId title;
    protected ItemBarcode book;
    protected CardNumber kim;
    protected CardNumber lee;

    @BeforeEach
    void settle() {
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

    protected RequestNumber kimAsks() {
        return town.ask(kim, title, SOUTH);
    }

    /** Kim's request; its book waits in the north for the van. */
    protected RequestNumber picked() {
        RequestNumber request = kimAsks();
        town.scan(NORTH, book);
        is(request, RequestState.PICKED);
        return request;
    }

    /** Kim's request; its book lies in a sealed tote for the south. */
    protected RequestNumber inTransit() {
        RequestNumber request = kimAsks();
        people.send(book, NORTH, SOUTH);
        is(request, RequestState.IN_TRANSIT);
        return request;
    }

    /** Kim's request; its book stands on the hold shelf in the south. */
    protected RequestNumber ready() {
        RequestNumber request = kimAsks();
        town.scan(SOUTH, book);
        is(request, RequestState.READY);
        return request;
    }

    /** Kim's request; Kim has just been handed its book. */
    protected RequestNumber onLoan() {
        RequestNumber request = ready();
        town.handOver(SOUTH, book, kim);
        is(request, RequestState.ON_LOAN);
        return request;
    }

    /** The second copy of the title, in another library. */
    protected ItemBarcode copyIn(LibraryId library) {
        return town.copy(library.value() + "-0001", title, library);
    }

    protected void is(RequestNumber request, RequestState state) {
        assertThat(town.state(request)).isEqualTo(state);
    }

    /** The answer to a scan is this instruction without any reservation. */
    protected void says(Instruction answer, Instruction.Kind kind, LibraryId library) {
        assertThat(answer.kind()).as(answer.toString()).isEqualTo(kind);
        assertThat(answer.library()).isEqualTo(library);
        assertThat(answer.code()).isNull();
    }

    /** The answer to a scan is to stop, for that reason. */
    protected void stops(Instruction answer, Code code) {
        assertThat(answer.kind()).as(answer.toString()).isEqualTo(Instruction.Kind.STOP);
        assertThat(answer.code()).isEqualTo(code);
    }

    /** Refused with that code, and no request has come or gone by it. */
    protected void refused(Code code, ThrowingCallable act) {
        long before = count("loan_request");
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo(code));
        assertThat(count("loan_request")).isEqualTo(before);
    }

    /** @param rows a table, with conditions where only some of its rows are meant */
    protected long count(String rows) {
        return sql.sql("select count(*) from " + rows).query(Long.class).single();
    }

    /** The one incident of that kind. */
    protected Map<String, Object> incident(String kind) {
        return sql.sql("select * from incident where kind = ?")
                .param(kind)
                .query()
                .singleRow();
    }
}
