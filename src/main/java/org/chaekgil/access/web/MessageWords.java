package org.chaekgil.access.web;

import java.util.Locale;
import org.chaekgil.access.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

@Component
class MessageWords implements Words {
    private static final Logger log = LoggerFactory.getLogger(MessageWords.class);
    private final MessageSource messages;

    MessageWords(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public String say(String key, Object... arguments) {
        return say(LocaleContextHolder.getLocale(), key, arguments);
    }

    @Override
    public String say(Locale language, String key, Object... arguments) {
        try {
            return messages.getMessage(key, arguments, language);
        } catch (NoSuchMessageException missing) {
            // a person at a desk is better served by a bare word than by an error page
            log.warn("No words for {}", key);
            return key.substring(key.lastIndexOf('.') + 1).replace('_', ' ');
        }
    }
}
