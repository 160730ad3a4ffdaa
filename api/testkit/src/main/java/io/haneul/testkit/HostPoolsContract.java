package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HostPools;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.hypervisor.VmStop;
import io.haneul.spi.storage.PoolRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link HostPools} keeps to. */
public abstract class HostPoolsContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract HypervisorDriver driver();

    /** {@return a host that answers, was probed, and does not use the pool yet} */
    protected abstract Target host();

    /** {@return a pool the host can use} */
    protected abstract PoolRef pool();

    /** {@return a pool of a kind the host cannot use} */
    protected abstract PoolRef foreignPool();

    /** {@return a small machine whose disks are in {@link #pool}; its wires are on the host} */
    protected abstract VmSpec machine() throws Exception;

    /** {@return whether the host has access to the pool, seen by the host's own means} */
    protected abstract boolean isUsable(PoolRef pool) throws Exception;

    private HostPools pools() {
        return (HostPools) driver();
    }

    @Test
    void makesAPoolUsableAndLetsGoOfIt() throws Exception {
        claims.done("a pool can be made usable", () -> use(pool()));
        claims.that("a pool made usable is", isUsable(pool()));
        claims.done("a pool can be made usable again", () -> use(pool()));
        claims.done("a pool can be let go of", () -> letGo(pool()));
        claims.that("a pool let go of is not usable", !isUsable(pool()));
        claims.done("a pool that is not used can be let go of", () -> letGo(pool()));
    }

    @Test
    void makesAPoolUsableFromSeveralSidesAtOnce() throws Exception {
        List<String> wrong = Together.call(() -> use(pool()));
        claims.that("callers that make one pool usable at once are all served", wrong.isEmpty(), wrong);
        claims.that("a pool made usable from several sides is", isUsable(pool()));
    }

    @Test
    void refusesAPoolItCannotUse() throws Exception {
        claims.refused("a pool of a foreign kind is INVALID", FaultKind.INVALID, () -> use(foreignPool()));
    }

    @Test
    void keepsAPoolThatAMachineUses() throws Exception {
        use(pool());
        driver().ensureRunning(Calls.first(), host(), machine());
        claims.refused("a pool in use is not let go of", FaultKind.CONFLICT, () -> letGo(pool()));
        claims.that("a pool in use stays usable", isUsable(pool()));
        driver().ensureStopped(Calls.first(), host(), new VmStop(machine().vm(), Duration.ZERO));
        claims.done("a pool no longer in use can be let go of", () -> letGo(pool()));
    }

    private void use(PoolRef pool) throws Fault, InterruptedException {
        pools().ensurePool(Calls.first(), host(), pool);
    }

    private void letGo(PoolRef pool) throws Fault, InterruptedException {
        pools().ensurePoolAbsent(Calls.first(), host(), pool);
    }
}
