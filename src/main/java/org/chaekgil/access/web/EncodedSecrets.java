package org.chaekgil.access.web;

import org.chaekgil.access.HashingSecrets;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class EncodedSecrets implements HashingSecrets {
    private final PasswordEncoder encoder;

    EncodedSecrets(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String hash(String secret) {
        return encoder.encode(secret);
    }
}
