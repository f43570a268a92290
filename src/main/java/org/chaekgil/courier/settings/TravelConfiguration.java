package org.chaekgil.courier.settings;

import java.time.Clock;
import org.chaekgil.courier.TravelSettings;
import org.chaekgil.routing.DrivenLegs;
import org.chaekgil.routing.EstimatedTravelTimes;
import org.chaekgil.routing.LastMatrix;
import org.chaekgil.routing.LearnedTravelTimes;
import org.chaekgil.routing.TravelTimes;
import org.chaekgil.routing.file.TravelFile;
import org.chaekgil.routing.osrm.OsrmTable;
import org.chaekgil.routing.osrm.OsrmTravelTimes;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads {@code chaekgil.travel.*}: a file goes before OSRM, OSRM before the estimate, and what was driven corrects them all. */
@Configuration
class TravelConfiguration {
    @Bean
    TravelTimes routingTravelTimes(Environment environment, LastMatrix last, DrivenLegs driven, Clock clock) {
        TravelSettings settings = Binder.get(environment).bindOrCreate("chaekgil.travel", TravelSettings.class);
        TravelTimes times = new EstimatedTravelTimes(settings.estimates());
        if (settings.osrm() != null) {
            times = new OsrmTravelTimes(new OsrmTable(settings.osrm(), settings.patience()), last, times, clock);
        }
        if (settings.file() != null) {
            times = TravelFile.read(settings.file(), times);
        }
        return settings.learn() ? new LearnedTravelTimes(times, driven) : times;
    }
}
