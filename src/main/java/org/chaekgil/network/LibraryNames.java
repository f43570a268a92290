package org.chaekgil.network;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns the short codes of libraries into the names people know. */
@Component
public class LibraryNames {
    private final Libraries libraries;

    public LibraryNames(Libraries libraries) {
        this.libraries = libraries;
    }

    /** The name; for a code that is no library's, the code itself; empty for null. */
    public String of(LibraryId library) {
        return library == null ? "" : libraries.find(library).map(Library::name).orElse(library.value());
    }

    /** All names by code, read at once: for pages with many lines. */
    public Map<String, String> byCode() {
        return libraries.all().stream()
                .collect(Collectors.toMap(library -> library.id().value(), Library::name));
    }
}
