package org.chaekgil.whatif.settings;

import org.chaekgil.whatif.WhatIfSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads {@code chaekgil.what-if.*}. */
@Configuration
class WhatIfConfiguration {
    @Bean
    WhatIfSettings whatIfSettings(Environment environment) {
        return Binder.get(environment).bindOrCreate("chaekgil.what-if", WhatIfSettings.class);
    }
}
