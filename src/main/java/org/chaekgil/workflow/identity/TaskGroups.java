package org.chaekgil.workflow.identity;

import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.network.LibraryId;

/** The engine's groups, as the models name them in {@code candidateGroups}: who works for what. */
public final class TaskGroups {
    /** Everybody at a library's desk: what a desk may see of the engine, whatever its library. */
    public static final String STAFF = "staff";

    public static final String COORDINATORS = "coordinators";
    public static final String DRIVERS = "drivers";
    public static final String ADMINISTRATORS = "administrators";

    private TaskGroups() {}

    /** The staff of one library, e.g. {@code library-M01}. */
    public static String of(LibraryId library) {
        return "library-" + library;
    }

    /** The driver of one van, e.g. {@code van-V1}. */
    public static String ofVan(String van) {
        return "van-" + van;
    }

    /** The groups of one who is signed in; citizens have none. */
    public static List<String> of(Actor actor) {
        return switch (actor.role()) {
            case CITIZEN -> List.of();
            case STAFF -> List.of(STAFF, of(actor.library()));
            case COORDINATOR -> List.of(COORDINATORS);
            case DRIVER -> List.of(DRIVERS, ofVan(actor.van()));
            case ADMIN -> List.of(ADMINISTRATORS);
        };
    }
}
