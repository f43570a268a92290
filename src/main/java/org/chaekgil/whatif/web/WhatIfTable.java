package org.chaekgil.whatif.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chaekgil.access.Words;
import org.chaekgil.whatif.Column;
import org.chaekgil.whatif.Comparison;
import org.chaekgil.whatif.Figures;
import org.chaekgil.whatif.Measure;
import org.chaekgil.whatif.WhatIf;
import org.chaekgil.whatif.WhatIfs;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The comparison's table for a spreadsheet: a line for each day and column, the sums first. */
@Controller
class WhatIfTable {
    /** Tells spreadsheets that the Korean in it is UTF-8. */
    private static final String BYTE_ORDER = "\uFEFF";

    private final WhatIfs whatIfs;
    private final Words words;

    WhatIfTable(WhatIfs whatIfs, Words words) {
        this.whatIfs = whatIfs;
        this.words = words;
    }

    @GetMapping("/plans/what-if/{id}/table.csv")
    ResponseEntity<byte[]> table(@PathVariable long id) {
        WhatIf whatIf = whatIfs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"what-if-" + whatIf.id() + ".csv\"")
                .body((BYTE_ORDER + csv(Comparison.of(whatIfs.results(id)))).getBytes(StandardCharsets.UTF_8));
    }

    private String csv(Comparison comparison) {
        List<String> head = new ArrayList<>(List.of(words.say("whatif.day"), words.say("whatif.column")));
        Arrays.stream(Measure.values())
                .map(m -> words.say("whatif.measure." + m) + " (" + words.say("whatif.unit." + m.unit()) + ")")
                .forEach(head::add);
        head.add(words.say("whatif.hard"));
        List<String> lines = new ArrayList<>(List.of(line(head)));
        lines.addAll(lines(words.say("whatif.sum"), comparison.sums()));
        comparison.days().forEach(d -> lines.addAll(lines(d.day().toString(), d.figures())));
        return String.join("\r\n", lines) + "\r\n";
    }

    private List<String> lines(String day, Map<Column, Figures> all) {
        return all.entrySet().stream()
                .map(e -> {
                    List<String> line = new ArrayList<>(List.of(day, words.say("whatif.column." + e.getKey())));
                    Arrays.stream(Measure.values())
                            .map(m -> number(m.of(e.getValue())))
                            .forEach(line::add);
                    line.add(Long.toString(e.getValue().hard()));
                    return line(line);
                })
                .toList();
    }

    /** Three decimals at most, without thousands' marks. */
    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String line(List<String> cells) {
        return String.join(
                ",",
                cells.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList());
    }
}
