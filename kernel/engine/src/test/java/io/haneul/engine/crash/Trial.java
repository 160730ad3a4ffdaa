package io.haneul.engine.crash;

import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.EngineConfig;
import io.haneul.engine.testing.Killed;
import io.haneul.engine.testing.Server;
import io.haneul.engine.testing.Wall;
import io.haneul.store.Gate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One scenario in one world, played again and again from the same beginning. */
final class Trial implements AutoCloseable {
    private static final EngineConfig.Timing LOOKING_SOON = new EngineConfig.Timing(
            EngineConfig.Timing.PRODUCTION.lease(),
            EngineConfig.Timing.PRODUCTION.longestDeadline(),
            Duration.ofMillis(500));

    private final World world;
    private final Scenario scenario;
    private final Map<String, String> made = new HashMap<>();
    private final Base base;
    private final long asked;
    private Set<String> reached = Set.of();
    private Set<String> known = Set.of();

    Trial(World world, Scenario scenario) {
        this.world = world;
        this.scenario = scenario;
        world.clear();
        try (Server server = world.start(new Cutoff(Optional.empty()))) {
            scenario.prepare().accept(scene(server));
            world.await(world::isQuiet);
        }
        this.asked = jobs();
        this.base = world.save();
    }

    /** Whether all jobs have ended, or one of them cannot even be undone so far. */
    private static final String GIVEN_UP =
            "select not exists (select 1 from job where state in ('QUEUED', 'RUNNING', 'PARKED'))"
                    + " or exists (select 1 from job where state = 'PARKED' and direction <> 'FORWARD' and attempt >= 5)";

    /** Jobs that failed without saying of what. */
    private static final String UNEXPLAINED = "select script, error_code, error_text from job where state = 'FAILED'"
            + " and (error_code is null or coalesce(error_text, '') = '')";

    /**
     * How a play ended.
     *
     * @param happened whether the server was killed, or the call was made to fail, at all
     * @param ledger   of everything in the end
     * @param wrong    what the audit found
     */
    record End(boolean happened, List<String> ledger, List<String> wrong, Outside outside, int commits) {}

    private Scene scene(Server server) {
        return new Scene(server, world.zone(), made);
    }

    private long jobs() {
        return world.number("select count(*) from job where command = '" + scenario.command() + "'");
    }

    private boolean isDone() {
        return world.isQuiet() && world.number(scenario.busy()) == 0;
    }

    private boolean isGivenUp(Outside outside) {
        return outside.isForEver() && world.number(GIVEN_UP) == 1;
    }

    /** {@return the scripts that the last play reached} */
    Set<String> reached() {
        return reached;
    }

    /** {@return all scripts there are} */
    Set<String> known() {
        return known;
    }

    /** {@return how it ends when nothing comes between} */
    End undisturbed() {
        return play(new Cutoff(Optional.empty()), Optional.empty());
    }

    /** {@return how it ends when the server is killed at an instant and its next run goes on} */
    End cut(Cutoff.Instant when) {
        return play(new Cutoff(Optional.of(when)), Optional.empty());
    }

    /**
     * {@return how it ends when a call fails} One that fails for ever does so until all have given up; then it is seen what
     * becomes of the rest.
     */
    End with(Outside.Mishap mishap) {
        return play(new Cutoff(Optional.empty()), Optional.of(mishap), LOOKING_SOON);
    }

    /** {@return how it ends when the server is killed at an instant and another one, which is there already, goes on} */
    End cutBeside(Cutoff.Instant when) {
        return play(new Cutoff(Optional.of(when)), Optional.empty(), TwoServersTest.SHORT);
    }

    private End play(Cutoff cutoff, Optional<Outside.Mishap> mishap) {
        return play(cutoff, mishap, EngineConfig.Timing.PRODUCTION);
    }

    private End play(Cutoff cutoff, Optional<Outside.Mishap> mishap, EngineConfig.Timing timing) {
        world.restore(base);
        scenario.trouble().accept(world.simulator());
        Outside outside = new Outside(verb -> cutoff.requireAlive(), mishap);
        Server server = world.start(settings("one", cutoff, outside, timing));
        Optional<Server> beside = timing.equals(TwoServersTest.SHORT)
                ? Optional.of(world.start(settings("two", Gate.OPEN, Wall.OPEN, timing)))
                : Optional.empty();
        try {
            cutoff.arm();
            outside.arm();
            ask(server);
            world.await(() -> cutoff.isDead() || isDone() || isGivenUp(outside));
        } catch (Killed e) {
            if (!cutoff.isDead()) {
                throw e;
            }
        }
        if (cutoff.isDead()) {
            server.bury();
            server = goOn(beside);
        } else {
            beside.ifPresent(Server::close);
        }
        try (Server last = server) {
            List<String> wrong = new ArrayList<>(outside.isForEver() ? world.rows(UNEXPLAINED) : List.of());
            outside.heal();
            world.await(this::isDone);
            reached = Set.copyOf(world.rows("select distinct script from job"));
            known = last.engine().scripts();
            cutoff.disarm();
            boolean happened = cutoff.isDead() || outside.stricken().isPresent();
            wrong.addAll(Audit.of(world));
            return new End(happened, Ledger.of(world), wrong, outside, cutoff.commits());
        }
    }

    private void ask(Server server) {
        scenario.act().accept(scene(server));
    }

    private Server.Settings settings(String node, Gate gate, Wall wall, EngineConfig.Timing timing) {
        Clock clock = wall instanceof Outside outside ? new Impatient(outside) : Clock.systemUTC();
        return new Server.Settings(world.files(node), node, gate, wall, clock, timing);
    }

    /** The next run, or another server; a client that got no answer asks again, unless what it asked for is under way. */
    private Server goOn(Optional<Server> beside) {
        Server next = beside.orElseGet(() -> world.start(new Cutoff(Optional.empty())));
        if (!scenario.command().isEmpty() && jobs() == asked) {
            try {
                ask(next);
            } catch (Refusal e) {
                next.close();
                throw new AssertionError("the next server refuses what the one before had not begun", e);
            }
        }
        return next;
    }

    /** {@return what differs from how it ends undisturbed} */
    static List<String> differences(End undisturbed, End end) {
        List<String> all = new ArrayList<>(Ledger.difference(undisturbed.ledger(), end.ledger()));
        end.wrong().forEach(wrong -> all.add("! " + wrong));
        return all;
    }

    /** A clock for which, once a call has failed for ever, an hour has passed: whoever is still trying gives up. */
    private static final class Impatient extends Clock {
        private final Outside outside;

        Impatient(Outside outside) {
            this.outside = outside;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.system(zone);
        }

        @Override
        public Instant instant() {
            Instant now = Clock.systemUTC().instant();
            return outside.isForEver() ? now.plus(Duration.ofHours(1)) : now;
        }
    }

    @Override
    public void close() {
        base.close();
    }
}
