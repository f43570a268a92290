package org.chaekgil;

import org.chaekgil.membership.Policy;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads the house rules from {@code chaekgil.policy}; a missing one stops the start. */
@Configuration
class PolicySettings {
    @Bean
    Policy policy(Environment environment) {
        return Binder.get(environment).bind("chaekgil.policy", Policy.class).get();
    }
}
