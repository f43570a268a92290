package org.chaekgil;

import java.util.TimeZone;
import org.chaekgil.cli.ChaekgilCommand;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Inter-library loan and delivery for a city's libraries. */
@SpringBootApplication
public class Chaekgil {
    /** The engine stores times without a zone: all nodes must agree on it, wherever they run. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(OpeningCalendar.ZONE));
        System.exit(ChaekgilCommand.execute(Chaekgil.class, args));
    }
}
