package org.chaekgil.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.chaekgil.Chaekgil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The modules")
class ModulesTest {
    private final ApplicationModules modules = ApplicationModules.of(Chaekgil.class);

    @Test
    @DisplayName("have no cycles and use only each other's roots")
    void verify() {
        modules.verify();
    }

    @Test
    @DisplayName("are those of the house")
    void areThoseOfTheHouse() {
        assertThat(modules.stream()
                        .map(ApplicationModule::getIdentifier)
                        .map(Object::toString)
                        .collect(Collectors.toSet()))
                .isEqualTo(ProductClasses.modules())
                .hasSize(15);
    }
}
