package org.chaekgil.request;

import org.chaekgil.membership.PatronId;

/** How many books a person has; answered by circulation. */
public interface OpenLoans {
    int count(PatronId patron);
}
