package org.chaekgil.access;

import org.chaekgil.network.LibraryId;

/**
 * Who acts.
 *
 * @param user sign-in name: a card number for citizens
 * @param library the one library a staff member works for; null for all other roles
 * @param van the van of a driver; null for all other roles
 */
public record Actor(String user, Role role, LibraryId library, String van) {
    /** The engine acting by itself: a timer, a rule. */
    public static final Actor SYSTEM = new Actor("system", Role.ADMIN, null, null);

    public boolean is(Role wanted) {
        return role == wanted;
    }

    /** Staff of that library; coordinators and administrators may act for every library. */
    public boolean worksAt(LibraryId place) {
        return role == Role.COORDINATOR || role == Role.ADMIN || (role == Role.STAFF && place.equals(library));
    }

    /** @throws Refused NOT_YOURS unless {@link #worksAt} */
    public void mustWorkAt(LibraryId place) {
        if (!worksAt(place)) {
            throw new Refused(Code.NOT_YOURS, place.value());
        }
    }
}
