package org.chaekgil.membership;

/**
 * The house rules of lending. Defaults follow what is published for the city (3 requests a person, 5 loans, 14 days) and
 * usual practice of Korean public libraries for the rest; all are settings under {@code chaekgil.policy}.
 */
public record Policy(
        int activeRequests,
        int loanLimit,
        int nationalLoanLimit,
        int loanDays,
        int renewalDays,
        int renewals,
        int pickupOpenDays,
        int noShows,
        int noShowWindowDays,
        int noShowSuspensionDays,
        int promiseWorkingDays,
        int pickListClosesMinutes,
        int pickOpenMinutes,
        int undoMinutes,
        int noticeHoldBackMinutes,
        int newAcquisitionDays,
        int toteItems) {
    public static Policy defaults() {
        return new Policy(3, 5, 30, 14, 7, 1, 3, 3, 183, 30, 2, 60, 480, 10, 10, 3, 25);
    }
}
