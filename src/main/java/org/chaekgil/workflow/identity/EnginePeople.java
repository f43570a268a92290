package org.chaekgil.workflow.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Login;
import org.chaekgil.access.Logins;
import org.chaekgil.access.Role;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.springframework.stereotype.Component;

/**
 * The people of our table {@code login} as the engine wants to see them: users and groups. About 50 in a city, so queries
 * read them all and choose here. Citizens do not work in the engine and are not in it.
 */
@Component
public class EnginePeople {
    private final Logins logins;
    private final Libraries libraries;

    EnginePeople(Logins logins, Libraries libraries) {
        this.logins = logins;
        this.libraries = libraries;
    }

    /** The actor of that very name, if one who works in the engine. */
    public Optional<Actor> actor(String name) {
        return logins.find(name)
                .map(Login::actor)
                .filter(actor -> actor.user().equals(name) && !actor.is(Role.CITIZEN));
    }

    Optional<User> user(String name) {
        return actor(name).map(this::user);
    }

    /** All who are in the group; all at all if it is null. */
    Stream<User> users(String group) {
        return actors().filter(actor -> group == null || TaskGroups.of(actor).contains(group))
                .map(this::user);
    }

    /** All groups; only those of one user if the name is not null. */
    Stream<Group> groups(String user) {
        if (user != null) {
            return actor(user).stream()
                    .flatMap(actor -> TaskGroups.of(actor).stream())
                    .map(this::group);
        }
        return Stream.concat(
                        actors().flatMap(actor -> TaskGroups.of(actor).stream()),
                        libraries.all().stream().map(Library::id).map(TaskGroups::of))
                .distinct()
                .map(this::group);
    }

    private Stream<Actor> actors() {
        return Stream.of(Role.STAFF, Role.COORDINATOR, Role.DRIVER, Role.ADMIN)
                .map(logins::withRole)
                .flatMap(List::stream)
                .map(Login::actor);
    }

    private User user(Actor actor) {
        UserEntity user = new UserEntity(actor.user());
        user.setFirstName(actor.user());
        String at = Optional.ofNullable(actor.library())
                .flatMap(libraries::find)
                .map(Library::name)
                .orElse(Objects.toString(actor.van(), ""));
        user.setLastName(at);
        return user;
    }

    private Group group(String id) {
        GroupEntity group = new GroupEntity(id);
        group.setName(id);
        group.setType("WORKFLOW");
        return group;
    }

    /** SQL's "like" of the engine's queries, with {@code %} only. */
    static Predicate<String> like(String pattern) {
        String[] parts = pattern.split("%", -1);
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            regex.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
        }
        return text -> text != null && text.matches(regex.toString());
    }
}
