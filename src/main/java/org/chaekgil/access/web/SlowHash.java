package org.chaekgil.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How all secrets are hashed. It stands alone, so that a command that makes logins needs nothing else of the web. */
@Configuration(proxyBeanMethods = false)
class SlowHash {
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(10);
    }
}
