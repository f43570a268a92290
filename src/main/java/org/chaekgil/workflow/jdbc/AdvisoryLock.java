package org.chaekgil.workflow.jdbc;

import org.chaekgil.workflow.identity.OneNodeAtATime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By PostgreSQL's advisory lock, which ends with the transaction, also when the node dies. */
@Component
class AdvisoryLock implements OneNodeAtATime {
    private final JdbcClient jdbc;

    AdvisoryLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(String name, Runnable work) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) as turn")
                .param("name", "chaekgil:" + name)
                .query(Integer.class)
                .single();
        work.run();
    }
}
