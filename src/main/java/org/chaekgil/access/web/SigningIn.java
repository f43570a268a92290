package org.chaekgil.access.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.chaekgil.access.FailedSignIns;
import org.chaekgil.access.Login;
import org.chaekgil.access.Logins;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in by table {@code login}: citizens with card number and PIN, staff with user and password. A four-digit PIN is
 * only as safe as the brake on guessing, so the brake of the name comes before any look at the secret, remembered ones
 * included. A node looks at one secret of a name at a time, and counts what was wrong before it looks at the next: guesses
 * made at the same moment cannot all slip through, at most one a node, and right secrets are never counted.
 */
@Component
class SigningIn implements AuthenticationProvider {
    private static final int LONGEST = 72; // BCrypt looks no further
    private static final int TURNS = 1024;

    private final Logins logins;
    private final FailedSignIns failures;
    private final VerifiedSecrets secrets;
    private final String nobodysHash;
    /** One for each name, more or less: names that share one merely wait for one another. */
    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

    SigningIn(Logins logins, FailedSignIns failures, VerifiedSecrets secrets, PasswordEncoder encoder) {
        this.logins = logins;
        this.failures = failures;
        this.secrets = secrets;
        this.nobodysHash = encoder.encode("nobody's secret");
    }

    @Override
    public Authentication authenticate(Authentication wish) {
        String name = wish.getName() == null ? "" : wish.getName().strip();
        String secret = String.valueOf(wish.getCredentials());
        String address = wish.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (name.isEmpty() || name.length() > LONGEST || name.indexOf('\0') >= 0 || secret.length() > LONGEST) {
            throw new BadCredentialsException("no such login");
        }
        // a client that sends many calls at once waits for the first, whose secret is then remembered for the others
        synchronized (turns[Math.floorMod(name.toLowerCase(Locale.ROOT).hashCode(), TURNS)]) {
            return authenticate(name, secret, address, wish);
        }
    }

    private Authentication authenticate(String name, String secret, String address, Authentication wish) {
        if (failures.exhausted(name, address)) {
            throw new TooManyAttempts();
        }
        Login login = logins.find(name).orElse(null);
        if (login != null && secrets.remembered(login.actor().user(), secret, login.secretHash())) {
            return signedIn(login, wish);
        }
        if (!right(login, secret)) {
            failures.failed(name, address);
            throw new BadCredentialsException("wrong name or secret");
        }
        failures.forget(name, address);
        return signedIn(login, wish);
    }

    private boolean right(Login login, String secret) {
        if (login == null) {
            // takes as long as a real check, so that the time does not tell which names exist
            secrets.verify("", secret, nobodysHash);
            return false;
        }
        return secrets.verify(login.actor().user(), secret, login.secretHash());
    }

    private static Authentication signedIn(Login login, Authentication wish) {
        SignedIn principal = SignedIn.of(login.actor());
        var token = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities());
        token.setDetails(wish.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
