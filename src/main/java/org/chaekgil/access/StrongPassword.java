package org.chaekgil.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chaekgil.access.GivingLogin.Refusal;

/**
 * What a password must be. Length is asked for rather than a mixture of signs, as NIST SP 800-63B advises; what everybody would
 * try first, the demo's own words among it, is refused however long it is made.
 */
final class StrongPassword {
    private static final int SHORTEST = 12;
    /** BCrypt leaves out what comes after. */
    private static final int MOST_BYTES = 72;

    private static final int FEWEST_SIGNS = 5;
    private static final List<String> TRIED_FIRST = List.of(
            "demo", "1234", "password", "chaekgil", "책길", "암호", "비밀번호", "qwerty", "asdf", "admin", "letmein", "abcd");

    private StrongPassword() {}

    static Optional<Refusal> refusal(String name, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Refusal.PASSWORD_TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(Refusal.PASSWORD_TOO_LONG);
        }
        return plain(name, password) ? Optional.of(Refusal.PASSWORD_TOO_PLAIN) : Optional.empty();
    }

    /** What is left without the words that are tried first must still hold different signs. */
    private static boolean plain(String name, String password) {
        String rest = password.toLowerCase(Locale.ROOT).replace(name.toLowerCase(Locale.ROOT), "");
        for (String word : TRIED_FIRST) {
            rest = rest.replace(word, "");
        }
        return rest.codePoints().distinct().count() < FEWEST_SIGNS;
    }
}
