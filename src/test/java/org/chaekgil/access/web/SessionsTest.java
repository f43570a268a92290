package org.chaekgil.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@ChaekgilTest
@CleanSlate
@DisplayName("Two requests of one session")
class SessionsTest {
    @Autowired
    SessionRepository<? extends Session> sessions;

    @Test
    @DisplayName("may write the same new attribute at the same time: the later one counts")
    void sameAttribute() {
        write(sessions);
    }

    private static <S extends Session> void write(SessionRepository<S> sessions) {
        S begun = sessions.createSession();
        sessions.save(begun);
        S one = sessions.findById(begun.getId());
        S other = sessions.findById(begun.getId());
        one.setAttribute("said", "one");
        other.setAttribute("said", "other");
        sessions.save(one);
        sessions.save(other);
        assertThat(sessions.findById(begun.getId()).<String>getAttribute("said"))
                .isEqualTo("other");
        sessions.deleteById(begun.getId());
    }
}
