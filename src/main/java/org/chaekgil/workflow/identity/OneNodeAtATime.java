package org.chaekgil.workflow.identity;

/** Lets work that only one node may do at a time wait for its turn, over all nodes of the database. */
public interface OneNodeAtATime {
    /** Runs in one transaction; others that call with the same name wait until it has ended. */
    void run(String name, Runnable work);
}
