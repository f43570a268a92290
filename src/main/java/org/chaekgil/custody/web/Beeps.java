package org.chaekgil.custody.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Words;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.Items;
import org.chaekgil.catalogue.Title;
import org.chaekgil.catalogue.Titles;
import org.chaekgil.custody.Instruction;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts answers into words, in the language of the page and below it in the other: a desk has people of both. */
@Component
class Beeps {
    /** Instructions whose large word is not that of their kind: nothing goes into a tote that has just come. */
    private static final Set<String> OWN_WORD = Set.of(
            "scan.toteReceived", "scan.toteForward", "scan.totePacking", "scan.toteIn", "scan.renewed", "scan.undone");

    private final Words words;
    private final InstructionWords sentences;
    private final Items items;
    private final Titles titles;

    Beeps(Words words, InstructionWords sentences, Items items, Titles titles) {
        this.words = words;
        this.sentences = sentences;
        this.items = items;
        this.titles = titles;
    }

    /** @param scan null when it cannot be taken back */
    Beep of(Instruction instruction, String barcode, String scan) {
        return beep(
                instruction.kind().name(),
                instruction.text(),
                instruction.arguments(),
                barcode,
                instruction.request() == null ? null : instruction.request().value(),
                scan);
    }

    Beep of(Refused refused, String barcode) {
        List<String> details = refused.details().stream().map(String::valueOf).toList();
        return beep(Instruction.Kind.STOP.name(), "code." + refused.code(), details, barcode, null, null);
    }

    /** @param kind CARD or TOTE_IN_HAND: something taken in hand, or NOTHING: put down */
    Beep of(String kind, String text, List<String> arguments, String barcode) {
        return beep(kind, text, arguments, barcode, null, null);
    }

    private Beep beep(String kind, String text, List<String> arguments, String barcode, String request, String scan) {
        Locale here = LocaleContextHolder.getLocale();
        Locale other = here.getLanguage().equals("ko") ? Locale.ENGLISH : Locale.KOREAN;
        String word = OWN_WORD.contains(text) ? text.replace("scan.", "instruction.") : "instruction." + kind;
        return new Beep(
                kind.toLowerCase(Locale.ROOT).replace('_', '-'),
                words.say(here, word),
                words.say(other, word),
                sentences.say(here, text, arguments),
                sentences.say(other, text, arguments),
                other.getLanguage(),
                barcode,
                title(barcode),
                request,
                scan);
    }

    private String title(String barcode) {
        if (!barcode.matches("[A-Z0-9-]{4,20}")) {
            return null;
        }
        return items.find(new ItemBarcode(barcode))
                .flatMap(item -> titles.find(item.title()))
                .map(Title::title)
                .orElse(null);
    }
}
