package org.chaekgil.testing;

import java.util.List;
import org.chaekgil.demo.DemoTime;
import org.chaekgil.demo.MovableClock;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

class CleanSlateExtension implements BeforeEachCallback {
    /** A table that is empty since it was last emptied has no bytes: to empty a hundred of those again takes longer than many a test. */
    private static final String TABLES =
            """
            select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
              and pg_relation_size(oid) > 0
              and (relname !~ '^(act_|databasechangelog|network_version)'
                or relname ~ '^act_(hi|ru)_'
                  and relname not in ('act_ru_job', 'act_ru_jobdef', 'act_ru_authorization', 'act_ru_filter', 'act_ru_event_subscr'))
            """;

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("delete from act_ru_job where process_instance_id_ is not null")
                .update();
        jdbc.sql("delete from act_ru_event_subscr where proc_inst_id_ is not null")
                .update();
        List<String> tables = jdbc.sql(TABLES).query(String.class).list();
        if (!tables.isEmpty()) {
            // what starts processes by message is kept too: the cascade from executions would take it
            jdbc.sql(
                            "drop table if exists kept; create temp table kept as select * from act_ru_event_subscr; truncate "
                                    + String.join(", ", tables) + " cascade; "
                                    + "insert into act_ru_event_subscr select * from kept on conflict do nothing; drop table kept")
                    .update();
        }
        application.getBean(MovableClock.class).moveTo(DemoTime.OPENING);
        EngineWebapps.setUpAgain();
    }
}
