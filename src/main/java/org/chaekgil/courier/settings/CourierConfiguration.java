package org.chaekgil.courier.settings;

import org.chaekgil.courier.CourierSettings;
import org.chaekgil.routing.PlanVariants;
import org.chaekgil.routing.RoutePlanner;
import org.chaekgil.routing.solver.FlatVariants;
import org.chaekgil.routing.solver.OptaPlannerRoutePlanner;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads {@code chaekgil.courier.*} and chooses the planner. */
@Configuration
class CourierConfiguration {
    @Bean
    CourierSettings courierSettings(Environment environment) {
        return Binder.get(environment).bindOrCreate("chaekgil.courier", CourierSettings.class);
    }

    @Bean
    PlanVariants.Source planVariants() {
        return FlatVariants::new;
    }

    @Bean
    RoutePlanner routePlanner() {
        return new OptaPlannerRoutePlanner();
    }
}
