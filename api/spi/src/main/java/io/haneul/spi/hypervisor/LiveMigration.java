package io.haneul.spi.hypervisor;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** The ability to move a running machine to another host of its cluster, its disks staying where they are. */
@ConsumerType
public interface LiveMigration {
    /**
     * Says, without changing anything, what stands in the way of a migration.
     *
     * @param target the host the machine runs on
     * @return one sentence for each condition that is not met, naming it; empty when nothing is known to stand in the way
     */
    List<String> obstacles(Call call, Target target, Migration migration) throws Fault, InterruptedException;

    /**
     * On return the machine runs at the destination, without having been stopped, and nothing of it is left on the target
     * host. One that runs at the destination already is left alone there. After a fault other than UNKNOWN it runs where it did.
     *
     * @param target the host the machine runs on
     * @return the machine as it is at the destination
     * @throws Fault NOT_FOUND when it runs on neither host, NO_CAPACITY when the destination cannot carry it, INVALID when the
     *     destination lacks something (the message says what), CONFLICT when a newer epoch holds it, UNREACHABLE when either
     *     host does not answer, UNKNOWN when it may be on either
     */
    VmObservation ensureMigrated(Call call, Target target, Migration migration) throws Fault, InterruptedException;
}
