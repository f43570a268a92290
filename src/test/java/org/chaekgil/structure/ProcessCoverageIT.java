package org.chaekgil.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaekgil.testing.ProcessRecording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * After all tests: which elements of the models none of them took. It reads what {@link ProcessRecording} wrote while they ran, prints
 * a table, and fails for each element that is neither taken nor waived with a reason in {@code process-coverage-waivers.txt}. With no
 * recording at all, as when no test was run before it, there is nothing to judge and it is skipped.
 */
@DisplayName("The tests")
class ProcessCoverageIT {
    @Test
    @DisplayName("take every activity, event and sequence flow of every model, but for a reasoned few")
    void takeEveryElement() throws IOException {
        assumeTrue(Files.isDirectory(ProcessRecording.DIRECTORY), "no test with the engine was run before");
        Set<String> taken = recorded();
        Map<String, String> waived = waivers();
        Set<String> missed = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        StringBuilder table = new StringBuilder("\nElements of the models taken by tests\n");
        for (Element process : Models.all("process")) {
            String key = process.getAttribute("id");
            List<String> elements = Models.takeable(process).stream()
                    .map(e -> key + " " + e.getAttribute("id"))
                    .toList();
            all.addAll(elements);
            missed.addAll(elements.stream()
                    .filter(e -> !taken.contains(e) && !waived.containsKey(e))
                    .toList());
            table.append("  %-16s %3d of %3d, %d waived%n"
                    .formatted(
                            key,
                            elements.stream().filter(taken::contains).count(),
                            elements.size(),
                            elements.stream().filter(waived::containsKey).count()));
        }
        System.out.println(table);
        assertThat(all).hasSizeGreaterThan(200);
        assertThat(missed).as("taken by no test and not waived").isEmpty();
        assertThat(waived.keySet()).as("waived but not in a model").isSubsetOf(all);
        assertThat(waived.keySet()).as("waived but taken").doesNotContainAnyElementsOf(taken);
        assertThat(waived.values()).as("reasons").allMatch(reason -> reason.length() > 15);
    }

    private static Set<String> recorded() throws IOException {
        Set<String> taken = new TreeSet<>();
        try (Stream<Path> files = Files.list(ProcessRecording.DIRECTORY)) {
            for (Path file : files.toList()) {
                taken.addAll(Files.readAllLines(file));
            }
        }
        return taken;
    }

    /** Lines of {@code process element reason}. */
    private static Map<String, String> waivers() throws IOException {
        try (InputStream in = ProcessCoverageIT.class.getResourceAsStream("/process-coverage-waivers.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 3))
                    .collect(Collectors.toMap(w -> w[0] + " " + w[1], w -> w[2], (a, b) -> a, TreeMap::new));
        }
    }
}
