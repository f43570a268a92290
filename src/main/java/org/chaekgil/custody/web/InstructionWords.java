package org.chaekgil.custody.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chaekgil.access.Words;
import org.chaekgil.custody.Instruction;
import org.chaekgil.network.LibraryNames;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentence of an instruction; among its arguments codes of libraries become names, and reasons their words. */
@Component
class InstructionWords {
    private final Words words;
    private final LibraryNames names;

    InstructionWords(Words words, LibraryNames names) {
        this.words = words;
        this.names = names;
    }

    String say(Instruction instruction) {
        return say(LocaleContextHolder.getLocale(), instruction);
    }

    String say(Locale language, Instruction instruction) {
        return say(language, instruction.text(), instruction.arguments());
    }

    String say(Locale language, String key, List<String> arguments) {
        if (arguments == null || arguments.isEmpty()) {
            return words.say(language, key);
        }
        Map<String, String> known = names.byCode();
        return words.say(
                language,
                key,
                arguments.stream()
                        .map(each -> known.getOrDefault(each, reason(language, each)))
                        .toArray());
    }

    private String reason(Locale language, String each) {
        return Control.reason("." + each.replace('_', '-'))
                .map(why -> words.say(language, "reason." + why))
                .orElse(each);
    }
}
