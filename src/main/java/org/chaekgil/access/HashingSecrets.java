package org.chaekgil.access;

/** How passwords and PINs are kept. */
public interface HashingSecrets {
    /** A salted, slow hash of the secret, for {@link Login#secretHash()}. */
    String hash(String secret);
}
