package org.chaekgil.demo.jdbc;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chaekgil.catalogue.Item;
import org.chaekgil.demo.DemoTitle;

/** The demo's tables on the class path. */
final class DemoFiles {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoFiles() {}

    static Reader open(String name) {
        return new InputStreamReader(DemoFiles.class.getResourceAsStream("/demo/" + name), StandardCharsets.UTF_8);
    }

    static List<DemoTitle> titles() {
        try (CSVParser parser = FORMAT.parse(open("titles.csv"))) {
            return parser.stream().map(DemoFiles::title).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DemoTitle title(CSVRecord line) {
        String isbn = line.get("isbn");
        String material = line.get("material");
        return new DemoTitle(
                line.get("title"),
                line.get("author"),
                line.get("publisher"),
                Integer.parseInt(line.get("year")),
                line.get("kdc"),
                isbn.isEmpty() ? null : isbn,
                Integer.parseInt(line.get("weight")),
                material.isEmpty() ? Item.Deliverable.YES : Item.Deliverable.valueOf(material));
    }
}
