package org.chaekgil.access.web;

import org.springframework.security.core.AuthenticationException;

/** The brake on guessing is on: no secret, not even the right one, is looked at for a while. */
class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    TooManyAttempts() {
        super("too many failed sign-ins");
    }
}
