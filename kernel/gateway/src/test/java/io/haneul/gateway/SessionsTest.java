package io.haneul.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.gateway.Sessions.Limits;
import io.haneul.gateway.Sessions.Session;
import io.haneul.model.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final UserId ALICE = new UserId(UUID.randomUUID());
    private static final UserId BOB = new UserId(UUID.randomUUID());

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);
    private final Sessions sessions = new Sessions(nanos::get, new Limits(Duration.ofMinutes(30), 3, 2));

    @Test
    void a_session_lives_as_long_as_it_is_used() {
        Session session = sessions.open(ALICE);
        for (int i = 0; i < 5; i++) {
            pass(Duration.ofMinutes(29));
            assertEquals(Optional.of(session), sessions.find(session.id()));
            sessions.touch(session);
        }
        pass(Duration.ofMinutes(31));
        assertEquals(Optional.empty(), sessions.find(session.id()));
    }

    @Test
    void looking_for_a_session_does_not_keep_it_alive() {
        Session session = sessions.open(ALICE);
        pass(Duration.ofMinutes(20));
        assertTrue(sessions.find(session.id()).isPresent());
        pass(Duration.ofMinutes(20));
        assertFalse(sessions.find(session.id()).isPresent());
    }

    @Test
    void an_ended_session_is_gone() {
        Session session = sessions.open(ALICE);
        sessions.end(session);
        assertEquals(Optional.empty(), sessions.find(session.id()));
    }

    @Test
    void a_user_with_too_many_sessions_loses_the_one_used_longest_ago() {
        Session first = sessions.open(ALICE);
        pass(Duration.ofSeconds(1));
        Session second = sessions.open(ALICE);
        pass(Duration.ofSeconds(1));
        sessions.touch(first);
        Session bobs = sessions.open(BOB);
        sessions.open(ALICE);
        assertTrue(sessions.find(first.id()).isPresent());
        assertFalse(sessions.find(second.id()).isPresent());
        assertTrue(sessions.find(bobs.id()).isPresent());
    }

    @Test
    void all_users_together_are_bounded() {
        Session oldest = sessions.open(ALICE);
        pass(Duration.ofSeconds(1));
        sessions.open(BOB);
        sessions.open(BOB);
        sessions.open(new UserId(UUID.randomUUID()));
        assertFalse(sessions.find(oldest.id()).isPresent());
    }

    @Test
    void ids_and_keys_cannot_be_guessed_and_do_not_show() {
        Session one = sessions.open(ALICE);
        Session other = sessions.open(ALICE);
        assertNotEquals(one.id(), other.id());
        assertNotEquals(one.id(), one.key().reveal());
        assertTrue(one.id().length() >= 43, one.id());
        assertFalse(one.toString().contains(one.id()), one.toString());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
