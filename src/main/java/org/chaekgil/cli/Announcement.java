package org.chaekgil.cli;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.chaekgil.access.ClockNotice;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What a person who started the server needs to know, printed once. */
@Component
class Announcement {
    private final Environment environment;
    private final Clock clock;
    private final ClockNotice notice;

    Announcement(Environment environment, Clock clock, ClockNotice notice) {
        this.environment = environment;
        this.clock = clock;
        this.notice = notice;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        // a simulated city is nobody's to visit
        if (environment.getProperty("chaekgil.demo-start", Boolean.class, true)) {
            System.out.println(text());
        }
    }

    String text() {
        StringBuilder text =
                new StringBuilder("\n책길 Chaekgil  http://localhost:" + environment.getProperty("local.server.port"));
        text.append("\n\n  자료 위치 / data:   ").append(environment.getProperty("chaekgil.data", "SPRING_DATASOURCE_URL"));
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (notice.demo()) {
            text.append("\n  시연용 시계 / demo clock:   ")
                    .append(now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd (E) HH:mm", Locale.KOREAN)))
                    .append(now.format(DateTimeFormatter.ofPattern("  EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH)));
        }
        if (environment.getProperty("chaekgil.demo", Boolean.class, false)) {
            text.append(
                    """


                      시연용 계정 / demo logins
                        시민 citizens        JJ000001 ... JJ000200   PIN 1234
                        사서 library staff   desk-m01 ... desk-s29   암호 password demo
                        배송 담당 coordinator coordinator             암호 password demo
                        기사 drivers         driver-v1 ... driver-v3 암호 password demo
                        관리자 administrator  admin                   암호 password demo\
                    """);
        }
        return text.append('\n').toString();
    }
}
