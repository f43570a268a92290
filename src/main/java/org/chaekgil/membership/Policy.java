package org.chaekgil.membership;

/**
 * The house rules of lending. Defaults follow what is published for the city (3 requests a person, 5 loans, 14 days) and
 * usual practice of Korean public libraries for the rest; loan period and pickup
 * deadline stand in the decision tables; these are settings under {@code chaekgil.policy}.
 */
public record Policy(
        int activeRequests,
        int loanLimit,
        int nationalLoanLimit,
        int renewals,
        int noShows,
        int noShowWindowDays,
        int noShowSuspensionDays,
        int promiseWorkingDays,
        int pickListClosesMinutes,
        int pickOpenMinutes,
        int undoMinutes,
        int noticeHoldBackMinutes,
        int newAcquisitionDays,
        int toteItems) {}
