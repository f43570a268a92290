package org.chaekgil.courier;

/** DRAFT: to be looked at; PUBLISHED: being driven; DRIVEN: all its trips are over; REPLACED: a later one counts. */
public enum PlanState {
    DRAFT,
    PUBLISHED,
    DRIVEN,
    REPLACED
}
