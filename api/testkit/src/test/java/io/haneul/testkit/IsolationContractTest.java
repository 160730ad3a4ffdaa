package io.haneul.testkit;

import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.INVALID;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.testkit.Specimens.fault;
import static io.haneul.testkit.Specimens.slow;

import io.haneul.model.Fault;
import io.haneul.model.NetworkId;
import io.haneul.spi.Call;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.network.IsolationFacts;
import io.haneul.spi.network.NetworkIsolation;
import io.haneul.spi.network.SegmentRequest;
import io.haneul.spi.network.SegmentSpec;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of isolations, tried on a sound one and on one wrong one for each of its claims. */
class IsolationContractTest {
    private static final IsolationFacts FACTS = new IsolationFacts("TAG", 1, 100);

    /** An isolation that remembers its segments, for wrong ones that trip over them. */
    private static final class Sound implements NetworkIsolation {
        private final Set<SegmentRequest> made = new HashSet<>();
        private final Set<SegmentRequest> taken = new HashSet<>();

        private Supplier<String> name = () -> "TAG";
        private Supplier<IsolationFacts> facts = () -> FACTS;
        private Make make = Sound::soundMake;
        private Take take = Sound::soundTake;

        interface Make {
            SegmentSpec make(Sound sound, SegmentRequest request) throws Fault;
        }

        interface Take {
            void take(Sound sound, SegmentRequest request) throws Fault;
        }

        synchronized SegmentSpec soundMake(SegmentRequest request) throws Fault {
            int number = request.number();
            if (number < FACTS.lowest() || number > FACTS.highest()) {
                throw fault(INVALID);
            }
            made.add(request);
            return new SegmentSpec(request.network(), "TAG", number, request.label(), "tag://" + number);
        }

        synchronized void soundTake(SegmentRequest request) {
            made.remove(request);
            taken.add(request);
        }

        synchronized boolean has(SegmentRequest request) {
            return made.contains(request);
        }

        @Override
        public String name() {
            return name.get();
        }

        @Override
        public IsolationFacts facts() {
            return facts.get();
        }

        @Override
        public SegmentSpec ensureSegment(Call call, Target target, SegmentRequest request) throws Fault {
            return make.make(this, request);
        }

        @Override
        public void ensureSegmentAbsent(Call call, Target target, SegmentRequest request) throws Fault {
            take.take(this, request);
        }
    }

    private static Map<String, Consumer<Sound>> specimens() {
        Specimens<Sound> specimens = new Specimens<>();
        facts(specimens);
        segments(specimens);
        repetitions(specimens);
        return specimens.all();
    }

    private static void facts(Specimens<Sound> specimens) {
        AtomicInteger count = new AtomicInteger();
        specimens.wrong("the name has 1 to 64 characters", s -> s.name = () -> "");
        specimens.wrong("the name never changes", s -> s.name = () -> "n" + count.incrementAndGet());
        specimens.wrong("facts are known at once", s -> s.facts = slow(FACTS));
        specimens.wrong(
                "facts never change", s -> s.facts = () -> new IsolationFacts("TAG", 1, 100 + count.incrementAndGet()));
        specimens.wrong("the method has a name", s -> s.facts = () -> new IsolationFacts("", 1, 100));
        specimens.wrong("the numbers are a range", s -> s.facts = () -> new IsolationFacts("TAG", 100, 1));
    }

    private static void segments(Specimens<Sound> specimens) {
        NetworkId other = new NetworkId(new UUID(9, 9));
        specimens.wrong(
                "each end of the range can be had",
                s -> s.make = (sound, request) -> {
                    if (request.number() == 100) {
                        throw fault(INVALID);
                    }
                    return sound.soundMake(request);
                });
        made(
                specimens,
                "a segment is of the network asked for",
                m -> new SegmentSpec(other, m.method(), m.number(), m.label(), m.uri()));
        made(
                specimens,
                "a segment has the number asked for",
                m -> new SegmentSpec(m.network(), m.method(), m.number() + 1, m.label(), m.uri()));
        made(
                specimens,
                "a segment is of this method",
                m -> new SegmentSpec(m.network(), "Native", m.number(), m.label(), m.uri()));
        made(
                specimens,
                "a segment keeps the label",
                m -> new SegmentSpec(m.network(), m.method(), m.number(), "", m.uri()));
        made(
                specimens,
                "a segment's URI ends in its number",
                m -> new SegmentSpec(m.network(), m.method(), m.number(), m.label(), "tag://x" + m.number()));
        numbers(specimens);
    }

    private static void numbers(Specimens<Sound> specimens) {
        made(
                specimens,
                "networks with different numbers have different wires",
                m -> new SegmentSpec(m.network(), m.method(), m.number(), m.label(), "tag://1"));
        specimens.wrong(
                "a number below the range is INVALID",
                s -> s.make = (sound, request) -> sound.soundMake(
                        new SegmentRequest(request.network(), Math.max(1, request.number()), request.label())));
        specimens.wrong(
                "a number above the range is INVALID",
                s -> s.make = (sound, request) -> sound.soundMake(
                        new SegmentRequest(request.network(), Math.min(100, request.number()), request.label())));
    }

    private static void made(Specimens<Sound> specimens, String claim, UnaryOperator<SegmentSpec> change) {
        specimens.wrong(claim, s -> s.make = (sound, request) -> change.apply(sound.soundMake(request)));
    }

    private static void repetitions(Specimens<Sound> specimens) {
        specimens.wrong(
                "a segment that is there can be made again",
                s -> s.make = (sound, request) -> {
                    if (sound.has(request)) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundMake(request);
                });
        made(
                specimens,
                "a segment made again is the same",
                m -> new SegmentSpec(
                        m.network(), m.method(), m.number(), UUID.randomUUID().toString(), m.uri()));
        specimens.wrong("callers that make one segment at once are all served", s -> {
            Crowd crowd = new Crowd();
            s.make = (sound, request) -> {
                crowd.refuse();
                return sound.soundMake(request);
            };
        });
        removals(specimens);
    }

    private static void removals(Specimens<Sound> specimens) {
        specimens.wrong(
                "a segment can be taken away",
                s -> s.take = (sound, request) -> {
                    throw fault(CONFLICT);
                });
        specimens.wrong(
                "a segment that is not there can be taken away",
                s -> s.take = (sound, request) -> {
                    if (!sound.has(request)) {
                        throw fault(NOT_FOUND);
                    }
                    sound.soundTake(request);
                });
        specimens.wrong(
                "a segment taken away can be made again",
                s -> s.make = (sound, request) -> {
                    if (sound.taken.contains(request)) {
                        throw fault(CONFLICT);
                    }
                    return sound.soundMake(request);
                });
    }

    @TestFactory
    Stream<DynamicTest> proof() {
        return Proof.of(
                specimens(),
                change -> ContractRun.of(
                        NetworkIsolationContract.class,
                        () -> {
                            Sound sound = new Sound();
                            change.accept(sound);
                            return new Trial(sound);
                        },
                        trial -> trial.claims));
    }

    private static final class Trial extends NetworkIsolationContract {
        private final Sound sound;

        Trial(Sound sound) {
            this.sound = sound;
        }

        @Override
        protected NetworkIsolation isolation() {
            return sound;
        }

        @Override
        protected Target target() {
            return Target.of(Connection.open("none"));
        }
    }
}
