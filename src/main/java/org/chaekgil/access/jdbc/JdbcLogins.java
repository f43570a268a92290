package org.chaekgil.access.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Login;
import org.chaekgil.access.Logins;
import org.chaekgil.access.Role;
import org.chaekgil.network.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLogins implements Logins {
    private final JdbcClient jdbc;

    JdbcLogins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Login> find(String name) {
        return jdbc.sql(
                        """
                        select name, secret_hash, role, library, van, demo from login
                        where name in (:name, upper(:name), lower(:name))
                        order by name = :name desc limit 1""")
                .param("name", name)
                .query(JdbcLogins::login)
                .optional();
    }

    @Override
    public List<Login> withRole(Role role) {
        return jdbc.sql(
                        """
                        select name, secret_hash, role, library, van, demo from login
                        where role = :role order by name""")
                .param("role", role.name())
                .query(JdbcLogins::login)
                .list();
    }

    @Override
    public boolean add(Login login) {
        Actor actor = login.actor();
        return jdbc.sql(
                                """
                        insert into login (name, secret_hash, role, library, van, demo)
                        select ?, ?, ?, ?, ?, ? where not exists (select from login where lower(name) = lower(?))
                        on conflict (name) do nothing""")
                        .params(
                                actor.user(),
                                login.secretHash(),
                                actor.role().name(),
                                actor.library() == null ? null : actor.library().value(),
                                actor.van(),
                                login.demo(),
                                actor.user())
                        .update()
                > 0;
    }

    private static Login login(ResultSet row, int number) throws SQLException {
        String library = row.getString("library");
        Actor actor = new Actor(
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                library == null ? null : new LibraryId(library),
                row.getString("van"));
        return new Login(actor, row.getString("secret_hash"), row.getBoolean("demo"));
    }
}
