package org.chaekgil.request;

/**
 * What the rules look at when a request comes in.
 *
 * @param activeRequests the person's requests before hand-over
 * @param activeLimit how many the policy allows
 * @param openLoans books the person has
 * @param loanLimit how many loans and requests together the policy allows
 * @param deliverable whether some copy may get to the pickup library
 * @param overrideAsked staff want a person to decide instead of a refusal
 */
public record Eligibility(
        int activeRequests,
        int activeLimit,
        int openLoans,
        int loanLimit,
        boolean suspended,
        boolean deliverable,
        boolean overrideAsked) {}
