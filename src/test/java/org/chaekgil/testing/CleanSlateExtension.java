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
    private static final String TABLES =
            """
            select tablename from pg_tables where schemaname = 'public'
              and (tablename !~ '^(act_|databasechangelog|network_version)'
                or tablename ~ '^act_(hi|ru)_'
                  and tablename not in ('act_ru_job', 'act_ru_jobdef', 'act_ru_authorization', 'act_ru_filter', 'act_ru_event_subscr'))
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
        // what starts processes by message is kept too: the cascade from executions would take it
        jdbc.sql("drop table if exists kept; create temp table kept as select * from act_ru_event_subscr; truncate "
                        + String.join(", ", tables) + " cascade; "
                        + "insert into act_ru_event_subscr select * from kept on conflict do nothing; drop table kept")
                .update();
        application.getBean(MovableClock.class).moveTo(DemoTime.OPENING);
    }
}
