package org.chaekgil.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

@DisplayName("Secrets that were verified")
class VerifiedSecretsTest {
    /** Counts how many look at a secret at the same moment; every secret is right that equals its hash. */
    private static final class Counting implements PasswordEncoder {
        final AtomicInteger now = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        final AtomicInteger all = new AtomicInteger();

        @Override
        public String encode(CharSequence secret) {
            return secret.toString();
        }

        @Override
        public boolean matches(CharSequence secret, String hash) {
            all.incrementAndGet();
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            // long enough for the other threads to come, without a clock
            for (int i = 0; i < 1000; i++) {
                Thread.yield();
            }
            now.decrementAndGet();
            return hash.contentEquals(secret);
        }
    }

    private final Counting encoder = new Counting();
    private final VerifiedSecrets secrets = new VerifiedSecrets(encoder);

    @Test
    @DisplayName("are looked at by as many at once as there are processors")
    void atOnce() {
        List<CompletableFuture<Boolean>> answers = IntStream.range(0, 64)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> secrets.verify("card" + n, "1234", "1234"), each -> new Thread(each).start()))
                .toList();
        assertThat(answers).allMatch(CompletableFuture::join);
        assertThat(encoder.all).hasValue(64);
        assertThat(encoder.most.get()).isBetween(1, Runtime.getRuntime().availableProcessors());
    }

    @Test
    @DisplayName("are remembered for the same name, secret and hash only")
    void remembered() {
        assertThat(secrets.verify("card1", "1234", "1234")).isTrue();
        assertThat(secrets.verify("card2", "9999", "1234")).isFalse();
        assertThat(secrets.remembered("card1", "1234", "1234")).isTrue();
        assertThat(secrets.remembered("card1", "9999", "1234")).isFalse();
        assertThat(secrets.remembered("card1", "1234", "changed")).isFalse();
        assertThat(secrets.remembered("card2", "9999", "1234")).isFalse();
    }
}
