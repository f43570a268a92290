package org.chaekgil.access;

import java.util.Optional;
import org.chaekgil.network.Libraries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody who works for the network sign in. Citizens sign in with their cards, which are not made here. */
@Service
public class GivingLogin {
    /** The engine knows its users by these names too, and takes no others. */
    private static final String NAMES = "[a-zA-Z0-9-]{2,60}";

    private final Logins logins;
    private final Libraries libraries;
    private final HashingSecrets secrets;

    GivingLogin(Logins logins, Libraries libraries, HashingSecrets secrets) {
        this.logins = logins;
        this.libraries = libraries;
        this.secrets = secrets;
    }

    /** Why somebody gets no login, in the order in which they are looked for. */
    public enum Refusal {
        /** Not 2 to 60 letters of the English alphabet, digits and hyphens. */
        NAME,
        /** A library is needed for staff and for nobody else, a van for drivers and for nobody else; citizens get no login here. */
        ROLE,
        LIBRARY_UNKNOWN,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_TOO_PLAIN,
        /** Also when it differs in capital and small letters only. */
        NAME_TAKEN
    }

    /** @return nothing when the login was made */
    @Transactional
    public Optional<Refusal> give(Actor to, String password) {
        Optional<Refusal> refusal = refusal(to).or(() -> StrongPassword.refusal(to.user(), password));
        if (refusal.isPresent()) {
            return refusal;
        }
        boolean made = logins.add(new Login(to, secrets.hash(password), false));
        return made ? Optional.empty() : Optional.of(Refusal.NAME_TAKEN);
    }

    private Optional<Refusal> refusal(Actor to) {
        if (!to.user().matches(NAMES)) {
            return Optional.of(Refusal.NAME);
        }
        if (to.is(Role.CITIZEN)
                || to.is(Role.STAFF) != (to.library() != null)
                || to.is(Role.DRIVER) != (to.van() != null)) {
            return Optional.of(Refusal.ROLE);
        }
        return to.library() == null || libraries.find(to.library()).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.LIBRARY_UNKNOWN);
    }
}
