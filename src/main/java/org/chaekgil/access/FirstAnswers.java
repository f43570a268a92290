package org.chaekgil.access;

import java.util.Optional;

/**
 * First answers of calls made with an {@code Idempotency-Key}. Claim, act and answer share one transaction: a node that
 * dies in between leaves neither the act nor the claim, and a second call at the same moment waits for the first to end.
 */
public interface FirstAnswers {
    /** True when this call is the first with the key; false when another has committed its answer. */
    boolean claim(String key, String login, String call);

    /** What the first call was and what it was answered. */
    Optional<FirstAnswer> find(String key, String login);

    /** Keeps the answer of the call that claimed the key. */
    void keep(String key, String login, int status, String location, String body);

    /**
     * @param call method, path and digest of the body
     * @param location where what was made is found; null when the answer said nothing of it
     */
    record FirstAnswer(String call, int status, String location, String body) {}
}
