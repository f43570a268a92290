package org.chaekgil.access;

import java.util.List;
import java.util.Optional;

/** Everybody who may sign in. */
public interface Logins {
    /** By exact name, else by the same name in capitals or small letters, as people type card numbers. */
    Optional<Login> find(String name);

    /** All logins of that role, ordered by name. */
    List<Login> withRole(Role role);

    /** False, and nothing is changed, when there is such a name already, be it in other capital or small letters. */
    boolean add(Login login);
}
