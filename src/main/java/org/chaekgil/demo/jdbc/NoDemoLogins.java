package org.chaekgil.demo.jdbc;

import org.chaekgil.database.DatabaseRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Without the demo nobody may sign in with a password that stands in the README. */
@Component
@ConditionalOnProperty(name = "chaekgil.demo", havingValue = "false", matchIfMissing = true)
class NoDemoLogins implements InitializingBean {
    private final JdbcClient jdbc;

    NoDemoLogins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        long logins = jdbc.sql("select count(*) from login where demo")
                .query(Long.class)
                .single();
        if (logins > 0) {
            throw new DatabaseRefused("This database holds " + logins
                    + " demo logins with publicly known passwords. Start with --demo, or on another database.");
        }
    }
}
