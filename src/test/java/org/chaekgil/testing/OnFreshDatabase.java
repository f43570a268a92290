package org.chaekgil.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each Spring context a fresh database of {@link TestServer}. */
public class OnFreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestServer.closeAfterApplications();
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestServer.freshDatabase(),
                        "spring.datasource.username=" + TestServer.user(),
                        "spring.datasource.password=" + TestServer.password())
                .applyTo(context);
    }
}
