package org.chaekgil.access.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The API's description for programs; written by hand, held true by a test against the real answers. */
@RestController
class OpenApiDocument {
    private final Map<String, Object> document;

    OpenApiDocument() throws IOException {
        try (InputStream yaml = new ClassPathResource("openapi.yaml").getInputStream()) {
            document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        }
    }

    @GetMapping("/api/openapi.json")
    Map<String, Object> document() {
        return document;
    }
}
