package io.haneul.gateway;

import static java.util.Comparator.comparingLong;

import io.haneul.model.Secret;
import io.haneul.model.UserId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Who is logged in. Sessions live in memory, end after a time without a call, and are bounded in number: a user with too many
 * loses the one used longest ago, and so does everybody together.
 */
final class Sessions {
    private static final int ID_BYTES = 32;

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final LongSupplier nanos;
    private final Limits limits;

    /**
     * What bounds them.
     *
     * @param idle    how long a session lives without a call
     * @param most    of all users
     * @param perUser of one
     */
    record Limits(Duration idle, int most, int perUser) {
        static final Limits USUAL = new Limits(Duration.ofMinutes(30), 10_000, 50);
    }

    /**
     * A session.
     *
     * @param id   in the cookie
     * @param key  that a call must give beside it, which no other site's page knows
     * @param user who logged in
     */
    record Session(String id, Secret key, UserId user, AtomicLong lastUsed) {
        @Override
        public String toString() {
            return "session of " + user;
        }
    }

    /** @param nanos a clock that only goes forward */
    Sessions(LongSupplier nanos, Limits limits) {
        this.nanos = nanos;
        this.limits = limits;
    }

    /** {@return how long a session lives without a call} */
    Duration idle() {
        return limits.idle();
    }

    /** {@return a new session of that user} */
    synchronized Session open(UserId user) {
        sessions.values().removeIf(this::isOver);
        makeRoom(session -> session.user().equals(user), limits.perUser());
        makeRoom(session -> true, limits.most());
        Session session = new Session(token(), new Secret(token()), user, new AtomicLong(nanos.getAsLong()));
        sessions.put(session.id(), session);
        return session;
    }

    /** {@return the session of that id, if it is not over; it lives on from now} */
    Optional<Session> find(String id) {
        Session session = sessions.get(id);
        if (session == null) {
            return Optional.empty();
        }
        if (isOver(session)) {
            end(session);
            return Optional.empty();
        }
        return Optional.of(session);
    }

    /** Starts the time without a call anew. */
    void touch(Session session) {
        session.lastUsed().set(nanos.getAsLong());
    }

    void end(Session session) {
        sessions.remove(session.id());
    }

    private boolean isOver(Session session) {
        return nanos.getAsLong() - session.lastUsed().get() > limits.idle().toNanos();
    }

    private void makeRoom(Predicate<Session> among, int most) {
        if (sessions.values().stream().filter(among).count() >= most) {
            long now = nanos.getAsLong();
            sessions.values().stream()
                    .filter(among)
                    .min(comparingLong(session -> session.lastUsed().get() - now))
                    .ifPresent(this::end);
        }
    }

    private String token() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
