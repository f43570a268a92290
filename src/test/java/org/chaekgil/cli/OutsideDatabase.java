package org.chaekgil.cli;

import java.util.List;
import org.chaekgil.testing.TestServer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A fresh database for a class, which commands take for the outside one, as if it stood in the environment. */
final class OutsideDatabase implements BeforeAllCallback, AfterAllCallback {
    private static final String PREFIX = "spring.datasource.";
    private String url;

    @Override
    public void beforeAll(ExtensionContext context) {
        url = TestServer.freshDatabase();
        System.setProperty(PREFIX + "url", url);
        System.setProperty(PREFIX + "username", TestServer.user());
        System.setProperty(PREFIX + "password", TestServer.password());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List.of("url", "username", "password").forEach(name -> System.clearProperty(PREFIX + name));
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url, TestServer.user(), TestServer.password()));
    }
}
