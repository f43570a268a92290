package org.chaekgil.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each framework lives in one place. */
class FrameworkHomesTest {
    static Stream<Arguments> homes() {
        return Stream.of(
                Arguments.of("Camunda", new String[] {"org.camunda.."}, new String[] {"org.chaekgil.workflow.."}),
                Arguments.of(
                        "OptaPlanner", new String[] {"org.optaplanner.."}, new String[] {"org.chaekgil.routing.solver.."
                        }),
                Arguments.of(
                        "SQL",
                        new String[] {"java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql.."},
                        new String[] {"org.chaekgil.*.jdbc..", "org.chaekgil.database.."}),
                Arguments.of(
                        "HTTP",
                        new String[] {
                            "jakarta.servlet..",
                            "org.springframework.web..",
                            "org.springframework.http..",
                            "org.springframework.security..",
                            "org.thymeleaf.."
                        },
                        new String[] {"org.chaekgil.*.web..", "org.chaekgil.access.."}));
    }

    @ParameterizedTest(name = "{0} lives in one place")
    @MethodSource("homes")
    void livesInOnePlace(String framework, String[] packages, String[] home) {
        noClasses()
                .that()
                .resideOutsideOfPackages(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(ProductClasses.ALL);
    }

    @ParameterizedTest(name = "{0} is used there")
    @MethodSource("homes")
    void isUsedThere(String framework, String[] packages, String[] home) {
        long users = ProductClasses.ALL.stream()
                .filter(JavaClass.Predicates.resideInAnyPackage(home))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> JavaClass.Predicates.resideInAnyPackage(packages)
                                .test(use.getTargetClass())))
                .count();
        assertThat(users).isGreaterThan(2);
    }
}
