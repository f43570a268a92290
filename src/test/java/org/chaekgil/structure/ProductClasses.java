package org.chaekgil.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The product's classes, read once, and how they are told apart. */
final class ProductClasses {
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.chaekgil");
    private static final Pattern MODULE = Pattern.compile("org\\.chaekgil\\.([a-z]+)(\\..*)?");

    private ProductClasses() {}

    /** The module's name; empty for the program's own root package. */
    static String module(JavaClass type) {
        Matcher matcher = MODULE.matcher(type.getPackageName());
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** True for types directly in a module's package: what other modules may use. */
    static boolean inRoot(JavaClass type) {
        return type.getPackageName().equals("org.chaekgil." + module(type));
    }

    static Set<String> modules() {
        return ALL.stream()
                .map(ProductClasses::module)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
