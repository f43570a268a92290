package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;

import java.util.List;
import java.util.stream.IntStream;
import org.chaekgil.catalogue.ItemBarcode;
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

/** Writing statements are counted by triggers that fire once a statement. */
@ChaekgilTest
@CleanSlate
@Tag("database")
@DisplayName("Opening a tote")
class ToteStatementsTest {
    @Autowired
    SmallTown town;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void count() {
        town.build();
        sql.sql("create table if not exists counted (what text)").update();
        sql.sql("truncate counted").update();
        sql.sql(
                        """
                create or replace function count_statement() returns trigger language plpgsql as
                'begin insert into counted values (tg_table_name || tg_op); return null; end'""")
                .update();
        for (String table : List.of("custody", "tote", "tote_custody", "scan", "scan_effect", "leg", "loan_request")) {
            sql.sql("create or replace trigger counting after insert or update or delete on " + table
                            + " for each statement execute function count_statement()")
                    .update();
        }
    }

    @AfterEach
    void stopCounting() {
        for (String table : List.of("custody", "tote", "tote_custody", "scan", "scan_effect", "leg", "loan_request")) {
            sql.sql("drop trigger if exists counting on " + table).update();
        }
        sql.sql("drop function count_statement").update();
        sql.sql("drop table counted").update();
        assertThat(town.broken()).isEmpty();
    }

    private List<String> opened(int books) {
        Tote tote = town.tote(SOUTH, NORTH);
        for (int n : IntStream.range(0, books).toArray()) {
            ItemBarcode book = town.copy("N%d-%04d".formatted(books, n), town.title("책 " + books + n), NORTH);
            town.putInto(tote.barcode(), SOUTH, book);
        }
        town.seal(tote);
        sql.sql("truncate counted").update();
        assertThat(town.receive(tote.barcode(), NORTH).arguments()).contains(String.valueOf(books));
        return sql.sql("select what from counted order by what")
                .query(String.class)
                .list();
    }

    @Test
    @DisplayName("with thirty books writes with as many statements as with five")
    void constantNumberOfStatements() {
        List<String> five = opened(5);
        List<String> thirty = opened(30);
        assertThat(thirty).isEqualTo(five).hasSizeBetween(4, 12);
    }
}
