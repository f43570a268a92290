package org.chaekgil.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who signed in on the login page and reads pages in Korean, without a browser's scripts. */
public final class Visitor {
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String root;

    public Visitor(String root, String user, String secret) {
        this.root = root;
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(sees("/login"));
        assertThat(csrf.find()).isTrue();
        String fields = "username=" + encoded(user) + "&password=" + encoded(secret) + "&_csrf=" + csrf.group(1);
        send(at("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    /** The text of that page as the server sends it. */
    public String sees(String path) {
        return send(at(path).header("Accept-Language", "ko").GET());
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
