package org.chaekgil.network;

/**
 * One library of the network (상호협력망).
 *
 * @param hub whether vans start and end here; exactly one library of the network is the hub
 */
public record Library(
        LibraryId id,
        String name,
        Kind kind,
        String address,
        String phone,
        double lat,
        double lon,
        int holdings,
        boolean hub) {
    /** Municipal (시립) or small (작은도서관). */
    public enum Kind {
        MUNICIPAL,
        SMALL
    }
}
