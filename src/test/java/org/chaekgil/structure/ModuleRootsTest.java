package org.chaekgil.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A module's root")
class ModuleRootsTest {
    /** Modules that exist to hide a framework, which their roots therefore may touch. */
    private static final Set<String> HOMES = Set.of("workflow", "cli", "database");

    private static final Set<String> PLAIN = Set.of(
            "network",
            "catalogue",
            "membership",
            "request",
            "circulation",
            "custody",
            "courier",
            "whatif",
            "routing",
            "notice",
            "access",
            "demo");

    private static final DescribedPredicate<JavaClass> A_PLAIN_ROOT = describe(
            "in a plain module root",
            type -> ProductClasses.inRoot(type) && PLAIN.contains(ProductClasses.module(type)));

    private static final DescribedPredicate<JavaClass> ALLOWED = describe(
            "Java, a module root, slf4j, or Spring's stereotype and transaction annotations",
            type -> type.isPrimitive()
                    || type.getPackageName().matches("(java|org\\.slf4j)(\\..*)?")
                    || type.isArray()
                    || ProductClasses.inRoot(type)
                    || Set.of("org.springframework.stereotype", "org.springframework.transaction.annotation")
                            .contains(type.getPackageName()));

    @Test
    @DisplayName("imports plain Java, other roots and two kinds of Spring annotations only")
    void importsOnlyWhatIsAllowed() {
        classes().that(A_PLAIN_ROOT).should().onlyDependOnClassesThat(ALLOWED).check(ProductClasses.ALL);
    }

    @Test
    @DisplayName("is either plain or named as the home of a framework, and there are types in each plain one")
    void isPlainOrAHome() {
        Set<String> plainWithTypes = ProductClasses.ALL.stream()
                .filter(A_PLAIN_ROOT)
                .map(ProductClasses::module)
                .collect(Collectors.toSet());
        assertThat(plainWithTypes).isEqualTo(PLAIN);
        Set<String> others = ProductClasses.modules();
        others.removeAll(PLAIN);
        assertThat(others).isEqualTo(HOMES);
    }
}
