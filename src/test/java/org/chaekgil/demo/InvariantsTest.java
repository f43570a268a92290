package org.chaekgil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaekgil.access.Actor;
import org.chaekgil.access.Role;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.PlacingRequest;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ChaekgilTest
@CleanSlate
@DisplayName("The invariants")
class InvariantsTest {
    private static final LibraryId HERE = new LibraryId("M01");
    private static final CardNumber CARD = new CardNumber("JJ000020");

    @Autowired
    KeptCity city;

    @Autowired
    Invariants invariants;

    @Autowired
    PlacingRequest placing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private LoanRequest request;

    @BeforeEach
    void oneRequest() {
        city.fillIfEmpty();
        ItemBarcode item =
                new ItemBarcode(jdbc.sql("select min(barcode) from item where home = 'M02' and deliverable = 'YES'")
                        .query(String.class)
                        .single());
        request = placing.place(
                new PlacingRequest.Wish(CARD, null, item, HERE, false),
                new Actor(CARD.value(), Role.CITIZEN, null, null));
    }

    @Test
    @DisplayName("hold in a city where one request was placed")
    void hold() {
        assertThat(invariants.breaches()).isEmpty();
        assertThat(invariants.names()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest(name = "see it when: {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            update loan_request set state = 'QUEUED' where number = :request | the state of a request is the step of its process
            update loan_request set state = 'QUEUED' where number = :request | a copy promised to a request has a request that holds it
            update loan_request set state = 'QUEUED' where number = :request | a request to pick has asked its library
            update loan_request set state = 'COMPLETED' where number = :request | a request is ended exactly when no process carries it
            update allocation set ended_at = now(), ended_why = 'X' where request = :request | a request that holds a copy has it promised
            update custody set until = greatest(now(), since) where item = (select item from loan_request where number = :request) | every item is in exactly one place
            insert into loan (item, patron, lent_at, lent_on, due_on) select item, patron, pickup, now(), '2026-12-01' from loan_request where number = :request | an item is with a citizen exactly when it is on loan
            insert into leg (item, from_library, to_library, opened_at) select item, 'M02', 'M01', now() from loan_request where number = :request | every open leg has its process
            insert into tote (barcode, from_library, to_library, created_at) select 'T9999999', 'M02', 'M01', now() from loan_request where number = :request | every tote is in exactly one place
            update act_ru_job set retries_ = 0 where process_instance_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ = :request) | no job of the engine has used up its tries
            update loan_request set state = 'READY' where number = :request | a book that is READY lies on the hold shelf of its pickup library, or its loss is known""")
    void detect(String violation, String name) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            assertThat(jdbc.sql(violation)
                            .param("request", request.number().value())
                            .update())
                    .isPositive();
            assertThat(invariants.breaches())
                    .extracting(Invariants.Breach::name)
                    .contains(name);
        });
        assertThat(invariants.breaches()).isEmpty();
    }
}
