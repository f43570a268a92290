package org.chaekgil.request.web;

import org.chaekgil.access.Words;
import org.chaekgil.network.LibraryNames;
import org.chaekgil.request.Timeline;
import org.springframework.stereotype.Component;

/** What happened to a request, as a sentence for the citizen. */
@Component
class TimelineWords {
    private final Words words;
    private final LibraryNames names;

    TimelineWords(Words words, LibraryNames names) {
        this.words = words;
        this.names = names;
    }

    /** A remark says more than the state, so it comes instead of the state's own sentence. */
    String say(Timeline.Entry entry) {
        String library = names.of(entry.library());
        if (entry.remark() != null) {
            return words.say(entry.remark(), library);
        }
        String key = "timeline." + entry.state();
        return library.isEmpty() ? words.say(key) : words.say(key + ".at", library);
    }
}
