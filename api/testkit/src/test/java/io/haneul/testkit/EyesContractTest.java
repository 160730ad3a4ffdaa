package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.ConsoleEndpoint;
import io.haneul.spi.hypervisor.HostUsage;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.ScreenImage;
import io.haneul.spi.hypervisor.VmCounters;
import io.haneul.spi.hypervisor.VmObservation;
import io.haneul.spi.hypervisor.VmSpec;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contracts of what shows and counts machines. */
class EyesContractTest {
    @TestFactory
    Stream<DynamicTest> consoles() {
        WrongVerbs<SoundEyes> wrong = new WrongVerbs<>();
        wrong.tolerated("a console of a machine that is not there is NOT_FOUND", "ensureConsole")
                .tolerated("a console of a machine that is stopped is NOT_FOUND", "ensureConsole")
                .failing("a machine that runs has a console", "ensureConsole")
                .bent(
                        "a console's time lies ahead",
                        "ensureConsole",
                        turn -> SoundEyes.endpoint(Instant.now().minusSeconds(9)))
                .spoiling("a console speaks RFB", "ensureConsole", s -> s.greeting = "SSH-2.0")
                .failingAgain("a console can be asked for again", "ensureConsole")
                .bent("a console asked for again speaks RFB", "ensureConsole", turn -> {
                    turn.sound().greeting = turn.sound().asked++ == 0 ? turn.sound().greeting : "busy";
                    return turn.go();
                })
                .lonely("consoles asked for from several sides are given", "ensureConsole");
        return Proof.of(ConsoleAccessContract.class, SoundEyes::new, Console::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> screens() {
        WrongVerbs<SoundEyes> wrong = new WrongVerbs<>();
        wrong.tolerated("a picture of the screen of a machine that is not there is NOT_FOUND", "screen")
                .tolerated("a picture of the screen of a machine that is stopped is NOT_FOUND", "screen")
                .failing("a machine that runs has a screen", "screen")
                .answering(
                        "a picture says its format",
                        "screen",
                        ScreenImage.class,
                        seen -> new ScreenImage("png", seen.content()))
                .answering(
                        "a picture is one of its format",
                        "screen",
                        ScreenImage.class,
                        seen -> new ScreenImage("image/jpeg", seen.content()));
        return Proof.of(ScreenshotContract.class, SoundEyes::new, Screen::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> counters() {
        WrongVerbs<SoundEyes> wrong = new WrongVerbs<>();
        wrong.bent("a machine that is not there is not counted", "counters", turn -> List.of(SoundEyes.nobody(1)))
                .bent("a machine that runs is counted once", "counters", turn -> {
                    List<?> seen = (List<?>) turn.go();
                    return Stream.concat(seen.stream(), seen.stream()).toList();
                })
                .bent(
                        "each interface is counted",
                        "counters",
                        turn -> lie(turn, one -> SoundEyes.counters(one, 1, 0, 1)))
                .bent("each disk is counted", "counters", turn -> lie(turn, one -> SoundEyes.counters(one, 1, 1, 0)))
                .bent("time goes on", "counters", turn -> lie(turn, one -> SoundEyes.counters(one, 0, 1, 1)))
                .bent("processors that worked are counted", "counters", turn -> lie(turn, SoundEyes::idleProcessors))
                .bent("what went through an interface is counted", "counters", turn -> lie(turn, SoundEyes::idleNics))
                .bent("what was asked of a disk is counted", "counters", turn -> lie(turn, SoundEyes::idleDisks))
                .bent("memory is said", "counters", turn -> lie(turn, SoundEyes::withoutMemory))
                .bent("a machine that is stopped is not counted", "counters", turn -> {
                    turn.sound().at(SoundMachines.HOST).values().forEach(vm -> vm.power = VmObservation.Power.RUNNING);
                    return turn.go();
                });
        return Proof.of(VmStatisticsContract.class, SoundEyes::new, Counters::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> usage() {
        WrongVerbs<SoundEyes> wrong = new WrongVerbs<>();
        wrong.failing("a host says how busy it is", "usage")
                .answering(
                        "a host's share of processors is from 0 to 1",
                        "usage",
                        HostUsage.class,
                        u -> new HostUsage(u.at(), 50, u.memory(), u.received(), u.sent()))
                .answering(
                        "what a host said is not older than the question",
                        "usage",
                        HostUsage.class,
                        u -> new HostUsage(Instant.EPOCH, u.cpu(), u.memory(), u.received(), u.sent()))
                .answering(
                        "a machine that runs takes memory of its host",
                        "usage",
                        HostUsage.class,
                        u -> new HostUsage(u.at(), u.cpu(), Bytes.ZERO, u.received(), u.sent()))
                .answering(
                        "what a host sent and received never shrinks",
                        "usage",
                        HostUsage.class,
                        u -> new HostUsage(
                                u.at(),
                                u.cpu(),
                                u.memory(),
                                u.received(),
                                new Bytes(u.memory().value() > 0 ? 0 : 1)));
        return Proof.of(HostStatisticsContract.class, SoundEyes::new, Usage::new, wrong);
    }

    private static Object lie(Bent.Turn<SoundEyes> turn, UnaryOperator<VmCounters> lie) throws Exception {
        return ((List<?>) turn.go())
                .stream().map(one -> lie.apply((VmCounters) one)).toList();
    }

    private static final class Console extends ConsoleAccessContract {
        private final Bent<SoundEyes> bent;

        Console(Bent<SoundEyes> bent) {
            this.bent = bent;
        }

        @Override
        protected HypervisorDriver driver() {
            return bent.as(HypervisorDriver.class);
        }

        @Override
        protected Target host() {
            return SoundMachines.HOST;
        }

        @Override
        protected VmSpec machine() {
            return SoundMachines.SPEC;
        }

        @Override
        protected String greeting(ConsoleEndpoint endpoint) {
            return bent.sound().greeting;
        }
    }

    private static final class Screen extends ScreenshotContract {
        private final Bent<SoundEyes> bent;

        Screen(Bent<SoundEyes> bent) {
            this.bent = bent;
        }

        @Override
        protected HypervisorDriver driver() {
            return bent.as(HypervisorDriver.class);
        }

        @Override
        protected Target host() {
            return SoundMachines.HOST;
        }

        @Override
        protected VmSpec machine() {
            return SoundMachines.SPEC;
        }
    }

    private static final class Counters extends VmStatisticsContract {
        private final Bent<SoundEyes> bent;

        Counters(Bent<SoundEyes> bent) {
            this.bent = bent;
        }

        @Override
        protected HypervisorDriver driver() {
            return bent.as(HypervisorDriver.class);
        }

        @Override
        protected Target host() {
            return SoundMachines.HOST;
        }

        @Override
        protected VmSpec machine() {
            return SoundMachines.SPEC;
        }

        @Override
        protected void work() {
            bent.sound().work++;
        }
    }

    private static final class Usage extends HostStatisticsContract {
        private final Bent<SoundEyes> bent;

        Usage(Bent<SoundEyes> bent) {
            this.bent = bent;
        }

        @Override
        protected HypervisorDriver driver() {
            return bent.as(HypervisorDriver.class);
        }

        @Override
        protected Target host() {
            return SoundMachines.HOST;
        }

        @Override
        protected VmSpec machine() {
            return SoundMachines.SPEC;
        }
    }
}
