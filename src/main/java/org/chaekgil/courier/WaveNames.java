package org.chaekgil.courier;

import java.util.Locale;
import java.util.Set;
import org.chaekgil.access.Words;
import org.springframework.stereotype.Component;

/** What people call a wave (오전, 오후); a wave with a name of its own is called by that. */
@Component
public class WaveNames {
    private static final Set<String> NAMED = Set.of("AM", "PM", "W3", "W4", "W5", "W6");

    private final Words words;

    WaveNames(Words words) {
        this.words = words;
    }

    public String of(String wave) {
        return NAMED.contains(wave) ? words.say("wave." + wave) : wave;
    }

    public String of(Locale language, String wave) {
        return NAMED.contains(wave) ? words.say(language, "wave." + wave) : wave;
    }
}
