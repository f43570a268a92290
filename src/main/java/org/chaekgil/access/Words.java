package org.chaekgil.access;

import java.util.Locale;

/** The product's sentences, in Korean and English, by key. */
public interface Words {
    /** In the language that the person at the page or the calling system asked for. Never fails: an unknown key gives the key's last part. */
    String say(String key, Object... arguments);

    /** The same in a certain language, for places where both are shown. */
    String say(Locale language, String key, Object... arguments);
}
