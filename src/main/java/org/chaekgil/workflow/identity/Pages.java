package org.chaekgil.workflow.identity;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Page;

/** The part of an answer that the engine asked for. */
final class Pages {
    private Pages() {}

    /** @param page null for everything */
    static <T> List<T> of(Stream<T> all, Page page) {
        return page == null
                ? all.toList()
                : all.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }
}
