package org.chaekgil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chaekgil.catalogue.ImportingTitles;
import org.chaekgil.catalogue.ImportingTitles.Outcome;
import org.chaekgil.catalogue.NewTitle;

/** One run of {@code import-catalogue}: file to catalogue, in batches, with progress. */
final class CatalogueImport {
    private static final int BATCH = 2000;
    private final ImportingTitles titles;
    private final PrintWriter progress;
    private final List<NewTitle> batch = new ArrayList<>(BATCH);
    private final List<CatalogueFile.Refusal> refusals = new ArrayList<>();
    private Outcome outcome = Outcome.NONE;

    CatalogueImport(ImportingTitles titles, PrintWriter progress) {
        this.titles = titles;
        this.progress = progress;
    }

    /** What was done, and the rows that were not taken, in their order. */
    record Report(Outcome outcome, List<CatalogueFile.Refusal> refusals) {}

    /** Batches that were saved stay saved when the file turns out to be broken further down: the import can be repeated. */
    Report run(Path file, boolean terminal) {
        long size = size(file);
        ProgressBar bar = new ProgressBar(progress, terminal, size);
        new CatalogueFile(file)
                .read(
                        title -> {
                            batch.add(title);
                            if (batch.size() == BATCH) {
                                save();
                            }
                        },
                        refusals::add,
                        done -> bar.show(Math.min(done, size - 1), counted()));
        save();
        bar.show(size, counted());
        return new Report(outcome, List.copyOf(refusals));
    }

    private void save() {
        if (!batch.isEmpty()) {
            outcome = outcome.plus(titles.save(batch));
            batch.clear();
        }
    }

    private String counted() {
        int all = outcome.added() + outcome.changed() + outcome.same();
        return "%,d 서지 / titles".formatted(all);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
