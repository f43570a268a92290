package org.chaekgil.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chaekgil.catalogue.Isbn;
import org.chaekgil.catalogue.NewTitle;

/**
 * Reads a catalogue as CSV in UTF-8, plain or gzip. Columns are found by their names: {@code isbn13} and {@code title} must
 * be there, {@code author}, {@code publisher}, {@code year}, {@code kdc} and {@code volume} may, others do not matter.
 */
final class CatalogueFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final List<String> NEEDED = List.of("isbn13", "title");

    private final Path path;
    private final Set<String> seen = new HashSet<>();

    CatalogueFile(Path path) {
        this.path = path;
    }

    /** Why a row, or the rest of the file, was not taken; the line is that of its end, counted from 1. */
    record Refusal(long line, String reason) {
        @Override
        public String toString() {
            return line + ": " + reason;
        }
    }

    /**
     * @param position told the number of bytes read so far
     * @throws WrongFile when the file as a whole cannot be used
     */
    void read(Consumer<NewTitle> titles, Consumer<Refusal> refusals, LongConsumer position) {
        try (CountedStream file = new CountedStream(Files.newInputStream(path));
                CSVParser parser = FORMAT.parse(text(file))) {
            mustHaveColumns(parser);
            for (CSVRecord row : parser) {
                String reason = wrong(row);
                if (reason == null) {
                    titles.accept(title(row));
                } else {
                    refusals.accept(new Refusal(parser.getCurrentLineNumber(), reason));
                }
                position.accept(file.count());
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException unreadable) {
            throw new WrongFile(
                    "%s: 읽을 수 없습니다. UTF-8 CSV인지 확인하십시오. / cannot be read; is it CSV in UTF-8? (%s)"
                            .formatted(path, unreadable.getMessage()),
                    unreadable);
        }
    }

    private static Reader text(InputStream file) throws IOException {
        BufferedInputStream start = new BufferedInputStream(file, 1 << 16);
        start.mark(2);
        boolean zipped = start.read() == 0x1f && start.read() == 0x8b;
        start.reset();
        BufferedInputStream plain = new BufferedInputStream(zipped ? new GZIPInputStream(start) : start, 1 << 16);
        plain.mark(3);
        if (!(plain.read() == 0xef && plain.read() == 0xbb && plain.read() == 0xbf)) {
            plain.reset();
        }
        return new InputStreamReader(
                plain,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private void mustHaveColumns(CSVParser parser) {
        Map<String, Integer> header = parser.getHeaderMap();
        List<String> missing =
                NEEDED.stream().filter(name -> !header.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new WrongFile("%s: 열이 없습니다 / missing columns: %s".formatted(path, String.join(", ", missing)), null);
        }
    }

    private String wrong(CSVRecord row) {
        if (!row.isConsistent()) {
            return "열 개수가 머리글과 다릅니다 / wrong number of columns (%d)".formatted(row.size());
        }
        String isbn = row.get("isbn13").replace("-", "");
        if (!Isbn.isThirteen(isbn)) {
            return "ISBN-13이 아닙니다 / not an ISBN-13: \"%s\"".formatted(row.get("isbn13"));
        }
        if (row.get("title").isBlank()) {
            return "제목이 없습니다 / no title";
        }
        if (!optional(row, "year").matches("([0-9]{4})?")) {
            return "발행 연도가 아닙니다 / not a year: \"%s\"".formatted(row.get("year"));
        }
        if (!seen.add(isbn)) {
            return "이 파일에 이미 나온 ISBN입니다 / this ISBN stood in the file before: " + isbn;
        }
        return null;
    }

    private static NewTitle title(CSVRecord row) {
        String title = row.get("title");
        String volume = optional(row, "volume");
        String year = optional(row, "year");
        return new NewTitle(
                row.get("isbn13").replace("-", ""),
                volume.isEmpty() || title.contains(volume) ? title : title + " " + volume,
                optional(row, "author"),
                orNull(optional(row, "publisher")),
                year.isEmpty() ? null : Integer.valueOf(year),
                orNull(optional(row, "kdc")));
    }

    private static String optional(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column) : "";
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
