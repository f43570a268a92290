package org.chaekgil.access.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Role;
import org.chaekgil.network.LibraryId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The actor as kept in a session: plain strings, since sessions are rows that every node reads. */
public record SignedIn(String name, String role, String library, String van) implements Principal, Serializable {
    static SignedIn of(Actor actor) {
        return new SignedIn(
                actor.user(),
                actor.role().name(),
                actor.library() == null ? null : actor.library().value(),
                actor.van());
    }

    @Override
    public String getName() {
        return name;
    }

    Actor actor() {
        return new Actor(name, Role.valueOf(role), library == null ? null : new LibraryId(library), van);
    }

    List<GrantedAuthority> authorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
