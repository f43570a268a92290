package org.chaekgil.access.web;

import org.springframework.security.core.AuthenticationException;

/** The brake on guessing is on: for a while no secret of the name is looked at, or the address has failed too often. */
class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    TooManyAttempts() {
        super("too many failed sign-ins");
    }
}
