package org.chaekgil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.chaekgil.catalogue.ImportingTitles;
import org.chaekgil.catalogue.ImportingTitles.Outcome;
import org.chaekgil.catalogue.Title;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.demo.InventingCopies;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
@DisplayName("Importing a catalogue")
class CatalogueImportTest {
    private static final String VEGETARIAN = "9788936433598";
    private static final String HEADER = "id,isbn13,title,author,publisher,pub_place,year,kdc,volume\n";
    private static final String GOOD = HEADER
            + "1,9788936433598,채식주의자,한강,창비,,2007,813.7,\n"
            + "2,978-89-374-6034-0,백년의 고독,마르케스,민음사,서울,,873,1\n"
            + "3,9780689862953,\"Lunch, \"\"walks\"\" among us\",by Jim Benton,,,2003,,\n";

    @Autowired
    ImportingTitles importing;

    @Autowired
    Titles titles;

    @Autowired
    InventingCopies inventing;

    @Autowired
    DemoCity city;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path directory;

    private final StringWriter progress = new StringWriter();

    @Test
    @DisplayName("takes over titles with what is known of them")
    void takesOver() throws IOException {
        assertThat(run(plain(GOOD)).outcome()).isEqualTo(new Outcome(3, 0, 0));
        Title solitude =
                titles.search("백년의고독", null, false, 0, 10).titles().get(0).title();
        assertThat(solitude.title()).isEqualTo("백년의 고독 1");
        assertThat(solitude.isbn()).isEqualTo("9788937460340");
        assertThat(solitude.year()).isNull();
        assertThat(titles.search("lunch walks", null, false, 0, 10).titles())
                .singleElement()
                .extracting(holding -> holding.title().title())
                .isEqualTo("Lunch, \"walks\" among us");
        assertThat(progress.toString()).contains("100 %");
    }

    @Test
    @DisplayName("again changes nothing; with other words it corrects")
    void again() throws IOException {
        run(plain(GOOD));
        assertThat(run(plain(GOOD)).outcome()).isEqualTo(new Outcome(0, 0, 3));
        assertThat(run(plain(GOOD.replace("창비", "창작과비평사"))).outcome()).isEqualTo(new Outcome(0, 1, 2));
        assertThat(titles.search(VEGETARIAN, null, false, 0, 10).titles())
                .singleElement()
                .extracting(holding -> holding.title().publisher())
                .isEqualTo("창작과비평사");
    }

    @Test
    @DisplayName("reads gzip, and UTF-8 with a byte order mark")
    void forms() throws IOException {
        Path zipped = directory.resolve("books.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(run(zipped).outcome().added()).isEqualTo(3);
        assertThat(run(plain("\ufeff" + GOOD)).outcome().same()).isEqualTo(3);
    }

    @Test
    @DisplayName("names every refused row with its line and reason, and takes the others")
    void refused() throws IOException {
        CatalogueImport.Report report = run(plain(GOOD
                + "4,9788936433599,틀린 번호,누구,,,2000,,\n"
                + "5,9788936434120,,한강,창비,,2014,813.7,\n"
                + "6,9788936434120,소년이 온다,한강,창비,,이천십사,813.7,\n"
                + "7,9788936433598,같은 번호,누구,,,2000,,\n"
                + "8,9788936434120,짧은 행\n"
                + "9,9788936434120,소년이 온다,한강,창비,,2014,813.7,\n"));
        assertThat(report.outcome()).isEqualTo(new Outcome(4, 0, 0));
        assertThat(report.refusals()).extracting(CatalogueFile.Refusal::line).containsExactly(5L, 6L, 7L, 8L, 9L);
        assertThat(report.refusals().toString())
                .contains("ISBN-13", "제목이 없습니다", "이천십사", "stood in the file before", "number of columns");
    }

    @Test
    @DisplayName("refuses a file without the needed columns or in another encoding, in Korean and English")
    void wrongFile() throws IOException {
        Path without = plain("isbn,name\n9788936433598,채식주의자\n");
        assertThatThrownBy(() -> run(without))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("열이 없습니다 / missing columns: isbn13, title");
        Path korean = directory.resolve("cp949.csv");
        Files.write(korean, GOOD.getBytes(Charset.forName("MS949")));
        assertThatThrownBy(() -> run(korean)).isInstanceOf(WrongFile.class).hasMessageContaining("UTF-8");
        assertThat(jdbc.sql("select count(*) from title").query(Long.class).single())
                .isZero();
    }

    @Test
    @DisplayName("can invent copies in proportion to the holdings, once")
    void invents() throws IOException {
        city.fillIfEmpty();
        run(plain(GOOD));
        assertThat(inventing.spread(1000)).isEqualTo(1000);
        assertThat(inventing.spread(1000)).isZero();
        assertThat(inventing.spread(1500)).isBetween(480, 520);
        assertThat(jdbc.sql("select count(*) from free_item where barcode like 'M01-C%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(Math.round(1500 * 245568 / 1303363.0));
    }

    private CatalogueImport.Report run(Path file) {
        return new CatalogueImport(importing, new PrintWriter(progress, true)).run(file, false);
    }

    private Path plain(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "books", ".csv"), text);
    }
}
