package org.chaekgil.access.web;

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
 * included.
 */
@Component
class SigningIn implements AuthenticationProvider {
    private static final int LONGEST = 72; // BCrypt looks no further

    private final Logins logins;
    private final FailedSignIns failures;
    private final VerifiedSecrets secrets;
    private final String nobodysHash;

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
        if (failures.exhausted(name, address)) {
            throw new TooManyAttempts();
        }
        Login login = logins.find(name).orElse(null);
        if (login != null && secrets.remembered(login.actor().user(), secret, login.secretHash())) {
            return signedIn(login, wish);
        }
        if (!failures.claim(name, address)) {
            throw new TooManyAttempts();
        }
        if (login == null) {
            // takes as long as a real check, so that the time does not tell which names exist
            secrets.verify("", secret, nobodysHash);
            throw new BadCredentialsException("wrong name or secret");
        }
        if (!secrets.verify(login.actor().user(), secret, login.secretHash())) {
            throw new BadCredentialsException("wrong name or secret");
        }
        failures.forget(name);
        return signedIn(login, wish);
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
