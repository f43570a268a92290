package org.chaekgil.courier.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chaekgil.access.Words;
import org.chaekgil.courier.WaveNames;
import org.chaekgil.courier.web.Manifest.Amount;
import org.chaekgil.courier.web.Manifest.Line;
import org.springframework.stereotype.Component;

/** Manifests on paper: each trip begins on a page of its own, with a QR code that opens it. */
@Component
class ManifestPdf {
    private static final float QR = 92;
    private static final float BOTTOM = PdfSheet.MARGIN + 20;
    private static final float SIZE = 9;
    private static final float SMALL = 7.2f;
    private static final float LEADING = 11;
    private static final int TOTES_NAMED = 6;

    // left edges of the columns, and the right edges of the numbers
    private static final float NUMBER = PdfSheet.MARGIN + 14;
    private static final float NAME = PdfSheet.MARGIN + 20;
    private static final float NAME_WIDTH = 158;
    private static final float ARRIVES = NAME + NAME_WIDTH + 36;
    private static final float LEAVES = ARRIVES + 38;
    private static final float UNLOAD = LEAVES + 8;
    private static final float LOAD = UNLOAD + 70;
    private static final float AMOUNT_WIDTH = 66;
    private static final float ON_BOARD = LOAD + 100;
    private static final float REMARKS = ON_BOARD + 8;
    private static final float DONE = PdfSheet.MARGIN + PdfSheet.WIDTH - 13;

    private final Words words;
    private final WaveNames waves;

    ManifestPdf(Words words, WaveNames waves) {
        this.words = words;
        this.waves = waves;
    }

    byte[] of(List<Manifest> manifests, Locale language) {
        String title = words.say(language, "manifest.title");
        try (PdfSheet sheet = new PdfSheet(title, language.getLanguage())) {
            for (Manifest manifest : manifests) {
                write(manifest, sheet, language);
            }
            return sheet.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Manifest manifest, PdfSheet sheet, Locale language) throws IOException {
        float y = head(manifest, sheet, language);
        int pages = 1;
        for (Line line : manifest.lines()) {
            Row row = row(line, sheet, language);
            if (y - row.height() < BOTTOM) {
                foot(manifest, pages++, sheet, language);
                sheet.newPage();
                y = columns(sheet, PdfSheet.TOP - 10, language);
            }
            draw(line, row, sheet, y, language);
            y -= row.height();
        }
        back(manifest, sheet, y, language);
        foot(manifest, pages, sheet, language);
    }

    private float head(Manifest manifest, PdfSheet sheet, Locale language) throws IOException {
        sheet.newPage();
        PlanSheet.Leg trip = manifest.trip();
        float y = PdfSheet.TOP - 18;
        sheet.text(
                words.say(language, "manifest.heading", trip.van(), waves.of(language, trip.wave())),
                sheet.bold,
                20,
                PdfSheet.MARGIN,
                y);
        sheet.text(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(language)
                        .format(manifest.day()),
                sheet.plain,
                12,
                PdfSheet.MARGIN,
                y -= 22);
        sheet.text(
                trip.broken()
                        ? broken(trip, language)
                        : words.say(
                                language,
                                "manifest.facts",
                                minute(trip.departs()),
                                minute(trip.returns()),
                                trip.stops().size(),
                                trip.kilometres()),
                sheet.bold,
                11,
                PdfSheet.MARGIN,
                y -= 19);
        sheet.text(
                trip.capacity() > 0 ? words.say(language, "manifest.load", trip.highestLoad(), trip.capacity()) : "",
                sheet.plain,
                10,
                PdfSheet.MARGIN,
                y -= 15);
        String state = manifest.draft() ? "manifest.draft" : "manifest.version";
        sheet.text(words.say(language, state, manifest.version()), sheet.plain, 10, PdfSheet.MARGIN, y - 15);
        float right = PdfSheet.MARGIN + PdfSheet.WIDTH;
        QrSquares.draw(manifest.address(), sheet, right - QR, PdfSheet.TOP - QR, QR);
        sheet.textRight(words.say(language, "manifest.qr"), sheet.plain, SMALL, right, PdfSheet.TOP - QR - 8);
        return columns(sheet, PdfSheet.TOP - QR - 26, language);
    }

    private float columns(PdfSheet sheet, float y, Locale language) throws IOException {
        sheet.filled(PdfSheet.MARGIN, y - 5, PdfSheet.WIDTH, 16, 0.9f);
        sheet.textRight("#", sheet.bold, SIZE, NUMBER, y);
        sheet.text(words.say(language, "plan.stop"), sheet.bold, SIZE, NAME, y);
        sheet.textRight(words.say(language, "plan.arrives"), sheet.bold, SIZE, ARRIVES, y);
        sheet.textRight(words.say(language, "plan.leaves"), sheet.bold, SIZE, LEAVES, y);
        sheet.text(words.say(language, "plan.unload"), sheet.bold, SIZE, UNLOAD, y);
        sheet.text(words.say(language, "plan.load"), sheet.bold, SIZE, LOAD, y);
        sheet.textRight(words.say(language, "plan.onBoard"), sheet.bold, SIZE, ON_BOARD, y);
        sheet.text(words.say(language, "manifest.remarks"), sheet.bold, SIZE, REMARKS, y);
        return y - 7;
    }

    /** The texts of a row that may take several lines. */
    private record Row(
            List<String> name, List<String> where, List<String> unload, List<String> load, List<String> remarks) {
        float height() {
            float left = name.size() * LEADING + where.size() * (SMALL + 2);
            float amounts = LEADING + Math.max(unload.size(), load.size()) * (SMALL + 2);
            return 8 + Math.max(left, Math.max(amounts, remarks.size() * LEADING));
        }
    }

    private Row row(Line line, PdfSheet sheet, Locale language) {
        List<String> remarks = new ArrayList<>();
        line.remarks().forEach(r -> remarks.addAll(sheet.wrapped(r, sheet.plain, SMALL + 0.6f, DONE - REMARKS - 4)));
        return new Row(
                sheet.wrapped(line.name(), sheet.bold, SIZE + 0.5f, NAME_WIDTH),
                sheet.wrapped(line.where(), sheet.plain, SMALL, NAME_WIDTH),
                totes(line.unload(), sheet, language),
                totes(line.load(), sheet, language),
                remarks);
    }

    private List<String> totes(Amount amount, PdfSheet sheet, Locale language) {
        if (amount.totes().isEmpty()) {
            return List.of();
        }
        int more = amount.totes().size() - TOTES_NAMED;
        String named = String.join(
                        " ",
                        amount.totes()
                                .subList(0, Math.min(TOTES_NAMED, amount.totes().size())))
                + (more > 0 ? " +" + more : "");
        List<String> lines = new ArrayList<>();
        lines.add(words.say(language, "manifest.totes", amount.totes().size()));
        lines.addAll(sheet.wrapped(named, sheet.plain, SMALL, AMOUNT_WIDTH));
        return lines;
    }

    private void draw(Line line, Row row, PdfSheet sheet, float top, Locale language) throws IOException {
        float y = top - LEADING;
        if (line.number() > 0) {
            sheet.textRight(Integer.toString(line.number()), sheet.bold, SIZE, NUMBER, y);
        }
        float below = lines(row.name(), sheet.bold, SIZE + 0.5f, LEADING, NAME, y, sheet);
        lines(row.where(), sheet.plain, SMALL, SMALL + 2, NAME, below + 2, sheet);
        sheet.textRight(line.arrives(), sheet.bold, SIZE, ARRIVES, y);
        sheet.textRight(line.leaves(), sheet.plain, SIZE, LEAVES, y);
        amount(line.unload(), row.unload(), UNLOAD, y, sheet, language);
        amount(line.load(), row.load(), LOAD, y, sheet, language);
        sheet.textRight(Integer.toString(line.onBoard()), sheet.plain, SIZE, ON_BOARD, y);
        lines(row.remarks(), sheet.plain, SMALL + 0.6f, LEADING, REMARKS, y, sheet);
        sheet.box(DONE, y - 2, 11);
        sheet.line(PdfSheet.MARGIN, PdfSheet.MARGIN + PdfSheet.WIDTH, top - row.height(), 0.4f);
    }

    private void amount(Amount amount, List<String> totes, float x, float y, PdfSheet sheet, Locale language)
            throws IOException {
        String items = amount.items() == 0 ? "-" : words.say(language, "manifest.items", amount.items());
        sheet.text(items, sheet.bold, SIZE, x, y);
        lines(totes, sheet.plain, SMALL, SMALL + 2, x, y - LEADING + 1, sheet);
    }

    private static float lines(
            List<String> lines,
            org.apache.pdfbox.pdmodel.font.PDFont font,
            float size,
            float leading,
            float x,
            float y,
            PdfSheet sheet)
            throws IOException {
        float at = y;
        for (String line : lines) {
            sheet.text(line, font, size, x, at);
            at -= leading;
        }
        return at;
    }

    private void back(Manifest manifest, PdfSheet sheet, float y, Locale language) throws IOException {
        PlanSheet.Leg trip = manifest.trip();
        sheet.text(
                trip.broken()
                        ? broken(trip, language)
                        : words.say(language, "manifest.back", minute(trip.returns()), manifest.hub()),
                sheet.bold,
                SIZE + 1,
                NAME,
                y - 16);
    }

    private String broken(PlanSheet.Leg trip, Locale language) {
        String at = minute(trip.returns());
        return trip.driven().departedAt() == null
                ? words.say(language, "plan.trip.brokenBefore", at)
                : words.say(language, "plan.trip.broken", minute(trip.departs()), at, trip.done());
    }

    private static String minute(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private void foot(Manifest manifest, int page, PdfSheet sheet, Locale language) throws IOException {
        float y = PdfSheet.MARGIN;
        sheet.text(words.say(language, "manifest.foot"), sheet.plain, SMALL, PdfSheet.MARGIN, y);
        String which = manifest.day() + "  " + manifest.trip().van() + " "
                + waves.of(language, manifest.trip().wave()) + "  " + page;
        sheet.textRight(which, sheet.plain, SMALL, PdfSheet.MARGIN + PdfSheet.WIDTH, y);
    }
}
