package io.haneul.testkit;

import static io.haneul.model.FaultKind.BROKEN;
import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.model.FaultKind.UNKNOWN;
import static io.haneul.testkit.Specimens.fault;
import static io.haneul.testkit.Specimens.slow;

import io.haneul.model.NetworkId;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.network.NetworkProviderFacts;
import io.haneul.spi.network.NetworkReport;
import io.haneul.spi.network.NetworkReport.RefusedRule;
import io.haneul.spi.network.NetworkState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of network providers, tried on a sound one and on one wrong one for each of its claims. */
class ProviderContractTest {
    private static Map<String, Consumer<SoundProvider>> specimens() {
        Specimens<SoundProvider> specimens = new Specimens<>();
        facts(specimens);
        pushes(specimens);
        repetitions(specimens);
        together(specimens);
        replacements(specimens);
        interrupts(specimens);
        removals(specimens);
        return specimens.all();
    }

    private static void facts(Specimens<SoundProvider> specimens) {
        AtomicInteger count = new AtomicInteger();
        specimens.wrong("the name has 1 to 64 characters", s -> s.name = () -> "");
        specimens.wrong("the name never changes", s -> s.name = () -> "n" + count.incrementAndGet());
        specimens.wrong("facts are known at once", s -> s.facts = slow(SoundProvider.FACTS));
        specimens.wrong(
                "facts never change",
                s -> s.facts = () ->
                        new NetworkProviderFacts(Map.of("S" + count.incrementAndGet(), Map.of()), Optional.empty()));
        specimens.wrong(
                "services have names",
                s -> s.facts = () -> new NetworkProviderFacts(Map.of(" ", Map.of()), Optional.empty()));
        specimens.wrong(
                "an appliance has a kind and a prefix", s -> s.facts = () -> SoundProvider.withAppliance("", 1));
        specimens.wrong(
                "an appliance has processors, memory and interfaces",
                s -> s.facts = () -> SoundProvider.withAppliance("Router", 0));
    }

    private static void pushes(Specimens<SoundProvider> specimens) {
        specimens.wrong(
                "a state can be put in force",
                s -> s.push = (sound, state) -> {
                    throw fault(UNKNOWN);
                });
        specimens.wrong(
                "the report names the revision in force",
                s -> s.push = (sound, state) ->
                        new NetworkReport(sound.soundPush(state).revision() - 1, List.of()));
        specimens.wrong(
                "a sound state has no rule refused",
                s -> s.push = (sound, state) -> new NetworkReport(
                        sound.soundPush(state).revision(), List.of(new RefusedRule(new UUID(1, 1), "no"))));
        specimens.wrong(
                "a service that is not offered is INVALID, never dropped in silence",
                s -> s.push = (sound, state) -> sound.soundPush(with(state, state.revision(), false)));
    }

    private static void repetitions(Specimens<SoundProvider> specimens) {
        specimens.wrong(
                "a state can be put in force again",
                s -> s.push = (sound, state) -> {
                    if (sound.inForce.isPresent()) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundPush(state);
                });
        specimens.wrong(
                "the same state leaves what is in force as it is",
                s -> s.push = (sound, state) -> {
                    boolean again = sound.inForce.filter(state::equals).isPresent();
                    NetworkReport report = sound.soundPush(state);
                    sound.inForce = again ? Optional.empty() : sound.inForce;
                    return report;
                });
    }

    private static void together(Specimens<SoundProvider> specimens) {
        specimens.wrong("callers that push one state at once are all served", s -> {
            Crowd crowd = new Crowd();
            s.push = (sound, state) -> {
                crowd.refuse();
                return sound.soundPush(state);
            };
        });
        specimens.wrong("one state from several sides leaves what is in force", s -> {
            Crowd crowd = new Crowd();
            s.push = (sound, state) -> {
                NetworkReport report = sound.soundPush(state);
                if (crowd.isThere()) {
                    sound.inForce = Optional.of(with(state, 99, false));
                }
                return new NetworkReport(state.revision(), report.refused());
            };
        });
    }

    private static void replacements(Specimens<SoundProvider> specimens) {
        specimens.wrong(
                "services can be taken away",
                s -> s.push = (sound, state) -> {
                    if (state.services().isEmpty()) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundPush(state);
                });
        specimens.wrong(
                "the report names the newer revision",
                s -> s.push = (sound, state) -> {
                    long before = sound.inForce.map(NetworkState::revision).orElse(state.revision());
                    return new NetworkReport(before, sound.soundPush(state).refused());
                });
        specimens.wrong(
                "what was taken away is not in force any more",
                s -> s.push = (sound, state) -> state.services().isEmpty()
                        ? new NetworkReport(state.revision(), List.of())
                        : sound.soundPush(state));
        specimens.wrong(
                "an older state is no fault",
                s -> s.push = (sound, state) -> {
                    if (sound.inForce
                            .filter(newer -> newer.revision() > state.revision())
                            .isPresent()) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundPush(state);
                });
        specimens.wrong(
                "an older state leaves the newer one in force",
                s -> s.push = (sound, state) -> {
                    sound.inForce = Optional.empty();
                    return sound.soundPush(state);
                });
    }

    private static void interrupts(Specimens<SoundProvider> specimens) {
        specimens.wrong(
                "an interrupted push is done, interrupted or UNKNOWN",
                s -> s.push = (sound, state) -> {
                    if (Thread.currentThread().isInterrupted()) {
                        throw fault(BROKEN);
                    }
                    return sound.soundPush(state);
                });
        specimens.wrong("a push can be made after an interrupt", s -> {
            AtomicInteger halfDone = new AtomicInteger();
            s.push = (sound, state) -> {
                if (Thread.currentThread().isInterrupted()) {
                    halfDone.incrementAndGet();
                    throw fault(UNKNOWN);
                }
                if (halfDone.get() > 0) {
                    throw fault(CONFLICT);
                }
                return sound.soundPush(state);
            };
        });
        specimens.wrong(
                "a push made after an interrupt is in force",
                s -> s.push = (sound, state) -> {
                    if (Thread.currentThread().isInterrupted()) {
                        sound.inForce = Optional.of(with(state, state.revision() + 1, true));
                        throw fault(UNKNOWN);
                    }
                    return sound.soundPush(state);
                });
    }

    private static void removals(Specimens<SoundProvider> specimens) {
        specimens.wrong(
                "a network that was never there can be removed",
                s -> s.remove = sound -> {
                    if (sound.inForce.isEmpty() && sound.removals == 0) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove();
                });
        specimens.wrong(
                "a network can be removed",
                s -> s.remove = sound -> {
                    if (sound.inForce.isPresent()) {
                        throw fault(CONFLICT);
                    }
                    sound.soundRemove();
                });
        specimens.wrong(
                "a network that is not there can be removed",
                s -> s.remove = sound -> {
                    if (sound.inForce.isEmpty() && sound.removals == 2) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundRemove();
                });
        specimens.wrong("nothing of a removed network is in force", s -> s.remove = sound -> {});
    }

    private static NetworkState with(NetworkState state, long revision, boolean services) {
        return new NetworkState(
                state.network(),
                revision,
                state.cidr(),
                state.gateway(),
                state.domain(),
                state.segment(),
                services ? state.services() : List.of());
    }

    @TestFactory
    Stream<DynamicTest> proof() {
        return Proof.of(
                specimens(),
                change -> ContractRun.of(
                        NetworkProviderContract.class,
                        () -> {
                            SoundProvider sound = new SoundProvider();
                            change.accept(sound);
                            return new Trial(sound);
                        },
                        trial -> trial.claims));
    }

    private static final class Trial extends NetworkProviderContract {
        private final SoundProvider sound;

        Trial(SoundProvider sound) {
            this.sound = sound;
        }

        @Override
        protected NetworkProvider provider() {
            return sound;
        }

        @Override
        protected Target target() {
            return Target.of(Connection.open("none"));
        }

        @Override
        protected Optional<String> inForce(NetworkId network) {
            return sound.inForce.map(NetworkState::toString);
        }
    }
}
