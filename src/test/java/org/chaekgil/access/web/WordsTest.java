package org.chaekgil.access.web;

import static java.util.function.Function.identity;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaekgil.access.Code;
import org.chaekgil.custody.Instruction;
import org.chaekgil.custody.Place;
import org.chaekgil.notice.NoticeKind;
import org.chaekgil.request.ClosingReason;
import org.chaekgil.request.RefusalReason;
import org.chaekgil.request.RequestState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

@DisplayName("The words of pages and answers")
class WordsTest {
    private static final Pattern JAVA_KEY =
            Pattern.compile("\"((?:scan|remark|my|ask|desk|search|notice)\\.[a-zA-Z][a-zA-Z.]*[a-zA-Z])\"(?!\\s*\\+)");
    /** Keys that end in a word which is known only when they are said: of an enum, of a list of the desk, of a way to fail. */
    private static final Pattern COMPOSED = Pattern.compile(
            "(error|code|state|closed|timeline|step|reason|place|instruction|scan|field|wave|my\\.done|trip\\.skip"
                    + "|notice|routing\\.(reason|told)|task\\.answer|plan|leftover|driven\\.state|punctuality\\.by|trip\\.state|stop\\.state|whatif\\.(field|state|column|measure|unit|prices)|desk\\.control)\\..+|desk\\.(pack|receive)");

    private static final Pattern TEMPLATE_KEY =
            Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9.]+)[(}]|#messages\\.msg\\('([a-z]+\\.[a-zA-Z]+)'\\)");

    @Test
    @DisplayName("exist in Korean and in English under the same keys")
    void sameKeys() throws IOException {
        assertThat(bundle("messages.properties")).hasSizeGreaterThan(200).isEqualTo(bundle("messages_en.properties"));
    }

    @Test
    @DisplayName("exist for every key that the code names")
    void keysOfCode() throws IOException {
        Set<String> used = found(Path.of("src/main/java"), ".java", JAVA_KEY);
        assertThat(used).hasSizeGreaterThan(10);
        assertThat(bundle("messages.properties")).containsAll(used);
    }

    @Test
    @DisplayName("exist for every key that a page names")
    void keysOfPages() throws IOException {
        Set<String> used = found(Path.of("src/main/resources/templates"), ".html", TEMPLATE_KEY);
        assertThat(used).hasSizeGreaterThan(80);
        assertThat(bundle("messages.properties")).containsAll(used);
    }

    @Test
    @DisplayName("exist for every state, reason, place, instruction, code and message")
    void keysOfEnums() throws IOException {
        Set<String> used = Stream.of(
                        names("state.", RequestState.values()),
                        names("timeline.", RequestState.values()),
                        names("timeline.", RequestState.values()).map(key -> key + ".at"),
                        names("reason.", RefusalReason.values()),
                        names("place.", Place.values()),
                        names("instruction.", Instruction.Kind.values()),
                        names("code.", Code.values()),
                        names("scan.stop.", Code.values()),
                        names("closed.", ClosingReason.values()),
                        names("notice.", NoticeKind.values()))
                .flatMap(identity())
                .collect(Collectors.toSet());
        assertThat(bundle("messages.properties")).containsAll(used);
        Set<String> closedLists = bundle("messages.properties");
        closedLists.removeIf(key -> !key.matches("(notice|closed|reason|place|state)\\..*"));
        assertThat(used).as("words that nothing says any more").containsAll(closedLists);
    }

    @Test
    @DisplayName(
            "are all said somewhere: every key is named by a page, a script or the code, whole or with an open end")
    void noneUnused() {
        String product = Stream.of("src/main/java", "src/main/resources/templates", "src/main/resources/static")
                .flatMap(WordsTest::texts)
                .collect(Collectors.joining("\n"));
        Set<String> named = Pattern.compile("[\\w.]+")
                .matcher(product)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        Set<String> unused = Stream.of("messages.properties")
                .flatMap(name -> keys(name).stream())
                .filter(key -> !COMPOSED.matcher(key).matches())
                .filter(key -> !named.contains(key))
                .collect(Collectors.toSet());
        assertThat(product).hasSizeGreaterThan(100_000);
        assertThat(unused).isEmpty();
    }

    private static Set<String> keys(String name) {
        try {
            return bundle(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> texts(String directory) {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(java|html|js)"))
                    .map(WordsTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("fall back to the key's last part instead of failing")
    void fallBack() {
        var words = new MessageWords(new StaticMessageSource());
        assertThat(words.say(Locale.KOREAN, "scan.stop.NOT_YET_NAMED", "M01")).isEqualTo("NOT YET NAMED");
    }

    private static Stream<String> names(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Set<String> bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader =
                new InputStreamReader(WordsTest.class.getResourceAsStream("/" + name), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return new TreeSet<>(bundle.stringPropertyNames());
    }

    private static Set<String> found(Path directory, String ending, Pattern key) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> key.matcher(read(file)).results().map(WordsTest::group))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String group(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
