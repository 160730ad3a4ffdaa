package io.haneul.testkit;

import static io.haneul.model.FaultKind.CONFLICT;
import static io.haneul.model.FaultKind.NOT_FOUND;
import static io.haneul.model.FaultKind.UNKNOWN;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.spi.hypervisor.VmRestart;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Hosts of which one ability is wrong in one point, each under the claim that has to catch it. */
final class AbilitySpecimens {
    private AbilitySpecimens() {}

    static Map<String, Consumer<SoundHost>> reboots() {
        Specimens<SoundHost> specimens = new Specimens<>();
        onceAWish(specimens);
        specimens.wrong(
                "what was rebooted runs",
                h -> h.reboot = (host, epoch, restart) -> {
                    host.soundReboot(epoch, restart);
                    boolean second = restart.wish().getLeastSignificantBits() == 2;
                    host.driver
                            .find(restart.vm().id())
                            .ifPresent(machine -> machine.power = second ? Power.STOPPED : Power.RUNNING);
                });
        rebootsRefused(specimens);
        rebootsToldAgain(specimens);
        return specimens.all();
    }

    private static void rebootsRefused(Specimens<SoundHost> specimens) {
        specimens.wrong(
                "rebooting what is not there is NOT_FOUND",
                h -> h.reboot = (host, epoch, restart) -> {
                    if (host.driver.find(restart.vm().id()).isPresent()) {
                        host.soundReboot(epoch, restart);
                    }
                });
        specimens.wrong(
                "rebooting what is stopped is NOT_FOUND",
                h -> h.reboot = (host, epoch, restart) -> {
                    host.driver.find(restart.vm().id()).ifPresent(machine -> machine.power = Power.RUNNING);
                    host.soundReboot(epoch, restart);
                });
        specimens.wrong(
                "a refused reboot starts nothing",
                h -> h.reboot = (host, epoch, restart) -> {
                    boolean ran = host.driver.runs(restart.vm());
                    host.driver.find(restart.vm().id()).ifPresent(machine -> machine.power = Power.RUNNING);
                    if (!ran) {
                        throw fault(NOT_FOUND);
                    }
                    host.soundReboot(epoch, restart);
                });
        specimens.wrong(
                "an older epoch reboots nothing",
                h -> h.reboot = (host, epoch, restart) -> host.soundReboot(epoch == 4 ? 6 : epoch, restart));
        specimens.wrong(
                "a reboot refused is no reboot",
                h -> h.reboot = (host, epoch, restart) -> {
                    host.boots += epoch == 4 ? 1 : 0;
                    host.soundReboot(epoch, restart);
                });
    }

    private static void onceAWish(Specimens<SoundHost> specimens) {
        specimens.wrong(
                "a machine that runs can be rebooted",
                h -> h.reboot = (host, epoch, restart) -> {
                    throw fault(UNKNOWN);
                });
        specimens.wrong("a reboot is one more start of the guest", h -> h.reboot = (host, epoch, restart) -> {});
        specimens.wrong(
                "a reboot can be asked for again",
                h -> h.reboot = (host, epoch, restart) -> {
                    if (host.rebootedFor.equals(Optional.of(restart.wish()))) {
                        throw fault(CONFLICT);
                    }
                    host.soundReboot(epoch, restart);
                });
        specimens.wrong(
                "one wish reboots once",
                h -> h.reboot = (host, epoch, restart) -> {
                    host.soundReboot(epoch, restart);
                    host.rebootedFor = Optional.empty();
                });
        specimens.wrong(
                "the next wish reboots again",
                h -> h.reboot = (host, epoch, restart) -> {
                    long before = host.boots;
                    boolean first = host.rebootedFor.isEmpty();
                    host.soundReboot(epoch, restart);
                    host.boots = first ? host.boots : before;
                });
    }

    private static void rebootsToldAgain(Specimens<SoundHost> specimens) {
        specimens.wrong(
                "a newer epoch may tell a wish again",
                h -> h.reboot = (host, epoch, restart) -> {
                    if (epoch == 3) {
                        throw fault(CONFLICT);
                    }
                    host.soundReboot(epoch, restart);
                });
        specimens.wrong(
                "a wish is carried out once over all epochs",
                h -> h.reboot = (host, epoch, restart) -> host.soundReboot(
                        epoch,
                        new VmRestart(
                                restart.vm(), new UUID(epoch, restart.wish().getLeastSignificantBits()))));
        specimens.wrong(
                "a wish told again is refused to the epoch before",
                h -> h.reboot = (host, epoch, restart) -> {
                    if (host.rebootedFor.isEmpty()) {
                        host.soundReboot(epoch, restart);
                    }
                });
        specimens.wrong("callers that tell one wish at once are all served", h -> {
            Crowd crowd = new Crowd();
            h.reboot = (host, epoch, restart) -> {
                crowd.refuse();
                host.soundReboot(epoch, restart);
            };
        });
        specimens.wrong("a wish told at once reboots once", h -> {
            Crowd crowd = new Crowd();
            h.reboot = (host, epoch, restart) -> {
                host.soundReboot(epoch, restart);
                host.boots += crowd.isThere() ? 1 : 0;
            };
        });
    }

    static Map<String, Consumer<SoundHost>> segments() {
        Specimens<SoundHost> specimens = new Specimens<>();
        specimens.wrong(
                "a segment can be brought to a host",
                h -> h.bring = (host, epoch) -> {
                    throw fault(UNKNOWN);
                });
        specimens.wrong("a segment brought is carried", h -> h.bring = (host, epoch) -> {});
        specimens.wrong(
                "a segment can be brought again",
                h -> h.bring = (host, epoch) -> {
                    if (host.segment) {
                        throw fault(CONFLICT);
                    }
                    host.segment = true;
                });
        specimens.wrong(
                "a segment belongs to no epoch, for several machines share it",
                h -> h.bring = (host, epoch) -> {
                    if (epoch > 1) {
                        throw fault(CONFLICT);
                    }
                    host.segment = true;
                });
        AtomicInteger newest = new AtomicInteger();
        specimens.wrong(
                "a segment serves machines of older epochs too",
                h -> h.bring = (host, epoch) -> {
                    if (epoch > 1 && epoch < newest.getAndAccumulate((int) epoch, Math::max)) {
                        throw fault(CONFLICT);
                    }
                    host.segment = true;
                });
        segmentsTogether(specimens);
        return specimens.all();
    }

    private static void segmentsTogether(Specimens<SoundHost> specimens) {
        specimens.wrong(
                "callers that bring one segment at once are all served",
                h -> h.bring = alone(host -> host.segment = true));
        specimens.wrong(
                "a segment brought from several sides is carried", h -> h.bring = crowded(crowd -> h.segment = !crowd));
        segmentsTaken(specimens);
    }

    private static void segmentsTaken(Specimens<SoundHost> specimens) {
        specimens.wrong(
                "a segment can be taken away",
                h -> h.take = (host, epoch) -> {
                    throw fault(UNKNOWN);
                });
        specimens.wrong("a segment taken away is not carried", h -> h.take = (host, epoch) -> {});
        specimens.wrong(
                "a segment that is not there can be taken away",
                h -> h.take = (host, epoch) -> {
                    if (!host.segment) {
                        throw fault(NOT_FOUND);
                    }
                    host.soundTake(epoch);
                });
        specimens.wrong("a segment in use is not taken away", h -> h.take = (host, epoch) -> host.segment = false);
        specimens.wrong(
                "a segment in use is carried on",
                h -> h.take = (host, epoch) -> {
                    host.segment = false;
                    host.soundTake(epoch);
                });
        specimens.wrong(
                "a segment no longer in use can be taken away",
                h -> h.take = (host, epoch) -> {
                    if (!host.driver.machines.isEmpty()) {
                        throw fault(CONFLICT);
                    }
                    host.soundTake(epoch);
                });
    }

    static Map<String, Consumer<SoundHost>> pools() {
        Specimens<SoundHost> specimens = new Specimens<>();
        specimens.wrong(
                "a pool can be made usable",
                h -> h.use = (host, epoch) -> {
                    throw fault(UNKNOWN);
                });
        specimens.wrong("a pool made usable is", h -> h.use = (host, epoch) -> {});
        specimens.wrong(
                "a pool can be made usable again",
                h -> h.use = (host, epoch) -> {
                    if (host.pool) {
                        throw fault(CONFLICT);
                    }
                    host.pool = true;
                });
        specimens.wrong(
                "callers that make one pool usable at once are all served",
                h -> h.use = alone(host -> host.pool = true));
        specimens.wrong("a pool made usable from several sides is", h -> h.use = crowded(crowd -> h.pool = !crowd));
        specimens.wrong("a pool of a foreign kind is INVALID", h -> h.check = pool -> {});
        poolsLetGo(specimens);
        return specimens.all();
    }

    private static void poolsLetGo(Specimens<SoundHost> specimens) {
        specimens.wrong(
                "a pool can be let go of",
                h -> h.letGo = (host, epoch) -> {
                    throw fault(UNKNOWN);
                });
        specimens.wrong("a pool let go of is not usable", h -> h.letGo = (host, epoch) -> {});
        specimens.wrong(
                "a pool that is not used can be let go of",
                h -> h.letGo = (host, epoch) -> {
                    if (!host.pool) {
                        throw fault(NOT_FOUND);
                    }
                    host.soundLetGo(epoch);
                });
        specimens.wrong("a pool in use is not let go of", h -> h.letGo = (host, epoch) -> host.pool = false);
        specimens.wrong(
                "a pool in use stays usable",
                h -> h.letGo = (host, epoch) -> {
                    host.pool = false;
                    host.soundLetGo(epoch);
                });
        specimens.wrong(
                "a pool no longer in use can be let go of",
                h -> h.letGo = (host, epoch) -> {
                    if (!host.driver.machines.isEmpty()) {
                        throw fault(CONFLICT);
                    }
                    host.soundLetGo(epoch);
                });
    }

    /** Serves one caller and turns the others away. */
    private static SoundHost.Toggle alone(Consumer<SoundHost> act) {
        Crowd crowd = new Crowd();
        return (host, epoch) -> {
            crowd.refuse();
            act.accept(host);
        };
    }

    private static SoundHost.Toggle crowded(Consumer<Boolean> act) {
        Crowd crowd = new Crowd();
        return (host, epoch) -> act.accept(crowd.isThere());
    }
}
