package org.chaekgil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chaekgil.catalogue.ImportingTitles;
import org.chaekgil.demo.InventingCopies;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes titles over from a CSV file. */
@Command(
        name = "import-catalogue",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Import titles from a CSV file in UTF-8, plain or gzip. The columns isbn13 and title are needed; author, publisher, year, kdc and volume are used. The ISBN is the key: importing again changes only what differs.",
            "UTF-8 CSV 파일(gzip 가능)에서 서지를 가져옵니다. isbn13과 title 열이 필요하고 author, publisher, year, kdc, volume 열을 씁니다. ISBN이 같으면 다른 점만 고칩니다."
        })
public class ImportCatalogueCommand extends ImportCommand {
    private static final int REFUSALS_SHOWN = 50;

    @Option(
            names = "--copies",
            paramLabel = "N",
            description = {
                "Also invent N copies of all titles and spread them over the libraries in proportion to their holdings, for trials and measurements.",
                "시험과 측정을 위해 가상의 책 N권을 장서 수에 비례하여 도서관에 나눕니다."
            })
    int copies;

    @Option(
            names = "--refused",
            paramLabel = "CSV",
            description = {"Write all refused rows (line, reason) to this file.", "받아들이지 않은 행(줄, 까닭)을 모두 이 파일에 씁니다."})
    Path refused;

    @Override
    void check() {
        if (copies < 0) {
            throw wrongUse("--copies 는 0 이상이어야 합니다 / must not be negative: " + copies);
        }
    }

    @Override
    void take(ApplicationContext beans) {
        PrintWriter out = spec.commandLine().getOut();
        CatalogueImport.Report report = new CatalogueImport(
                        beans.getBean(ImportingTitles.class), spec.commandLine().getErr())
                .run(file, System.console() != null);
        out.printf(
                "새 서지 / new: %,d   고침 / changed: %,d   같음 / same: %,d   거부 / refused: %,d%n",
                report.outcome().added(),
                report.outcome().changed(),
                report.outcome().same(),
                report.refusals().size());
        list(report.refusals(), out);
        if (copies > 0) {
            out.printf(
                    "새 가상의 책 / invented copies: %,d%n",
                    beans.getBean(InventingCopies.class).spread(copies));
        }
        out.flush();
    }

    private void list(List<CatalogueFile.Refusal> refusals, PrintWriter out) {
        refusals.stream().limit(REFUSALS_SHOWN).forEach(refusal -> out.println("  " + refusal));
        if (refusals.size() > REFUSALS_SHOWN) {
            out.printf("  ... %,d (--refused CSV)%n", refusals.size() - REFUSALS_SHOWN);
        }
        if (refused != null) {
            write(refusals);
        }
    }

    private void write(List<CatalogueFile.Refusal> refusals) {
        List<String> lines = refusals.stream()
                .map(refusal -> refusal.line() + ",\"" + refusal.reason().replace("\"", "\"\"") + "\"")
                .toList();
        try {
            Files.writeString(refused, "line,reason\n" + String.join("\n", lines) + "\n");
        } catch (IOException unwritable) {
            throw new WrongFile("파일을 쓸 수 없습니다 / cannot write: " + refused, unwritable);
        }
    }
}
