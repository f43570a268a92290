package org.chaekgil.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Words in Korean and English")
class BundlesTest {
    private static final String ENGINE = "/META-INF/resources/webjars/camunda/app/";

    @Test
    @DisplayName("stand under the same keys in both message bundles, and none is empty")
    void haveTheSameKeys() throws IOException {
        Properties korean = bundle("/messages.properties");
        Properties english = bundle("/messages_en.properties");
        assertThat(korean.stringPropertyNames())
                .isEqualTo(english.stringPropertyNames())
                .hasSizeGreaterThan(50);
        assertThat(korean.values()).doesNotContain("");
        assertThat(english.values()).doesNotContain("");
    }

    @Test
    @DisplayName("take the same arguments in both message bundles")
    void takeTheSameArguments() throws IOException {
        Properties korean = bundle("/messages.properties");
        Properties english = bundle("/messages_en.properties");
        assertThat(korean.stringPropertyNames()).allSatisfy(key -> assertThat(arguments(korean.getProperty(key)))
                .as(key)
                .isEqualTo(arguments(english.getProperty(key))));
    }

    @ParameterizedTest
    @DisplayName("are complete for the engine's own pages")
    @ValueSource(strings = {"tasklist", "welcome"})
    void areCompleteForTheEngine(String page) throws IOException {
        Set<String> english = keys(ENGINE + page + "/locales/en.json");
        Set<String> korean = keys(ENGINE + page + "/locales/ko.json");
        assertThat(korean).isEqualTo(english).hasSizeGreaterThan(100);
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(BundlesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile("\\{(\\d+)").matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static Set<String> keys(String resource) throws IOException {
        assertThat(BundlesTest.class.getResource(resource)).as(resource).isNotNull();
        Set<String> found = new TreeSet<>();
        collect("", new ObjectMapper().readTree(BundlesTest.class.getResourceAsStream(resource)), found);
        return found;
    }

    private static void collect(String path, JsonNode node, Set<String> found) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), found));
        } else {
            found.add(path);
        }
    }
}
