package org.chaekgil.courier.settings;

import org.chaekgil.courier.PunctualitySettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads {@code chaekgil.punctuality.*}. */
@Configuration
class PunctualityConfiguration {
    @Bean
    PunctualitySettings punctualitySettings(Environment environment) {
        return Binder.get(environment).bindOrCreate("chaekgil.punctuality", PunctualitySettings.class);
    }
}
