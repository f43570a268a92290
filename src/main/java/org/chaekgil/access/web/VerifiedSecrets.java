package org.chaekgil.access.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks secrets, and remembers for five minutes which were right. BCrypt is slow by design (about 60 ms), too slow for a
 * client that sends Basic credentials with each scan. Kept is no secret but its HMAC under a random key of this process,
 * together with the hash it was checked against: a changed password ends the memory at once. Another node merely checks
 * again, so nothing is lost with it.
 */
@Component
class VerifiedSecrets {
    private static final long MEMORY_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int MOST = 10_000;

    /**
     * As many at once as there are processors, first come first served. When a whole class signs in at the same moment, the first
     * are through after one hash each, and not all together after the last; what is already signed in goes on in between.
     */
    private final Semaphore slots = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Map<String, Verified> known = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final PasswordEncoder encoder;

    VerifiedSecrets(PasswordEncoder encoder) {
        this.encoder = encoder;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** Whether this very secret was verified against this very hash a short time ago. */
    boolean remembered(String name, String secret, String hash) {
        Verified verified = known.get(name);
        return verified != null
                && System.nanoTime() - verified.atNanos < MEMORY_NANOS
                && verified.hash.equals(hash)
                && MessageDigest.isEqual(verified.mac, mac(secret));
    }

    boolean verify(String name, String secret, String hash) {
        boolean right = matches(secret, hash);
        if (right) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(name, new Verified(mac(secret), hash, System.nanoTime()));
        }
        return right;
    }

    private boolean matches(String secret, String hash) {
        slots.acquireUninterruptibly();
        try {
            return encoder.matches(secret, hash);
        } finally {
            slots.release();
        }
    }

    private byte[] mac(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private record Verified(byte[] mac, String hash, long atNanos) {}
}
