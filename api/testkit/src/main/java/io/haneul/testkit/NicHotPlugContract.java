package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.hypervisor.NicHotPlug;
import io.haneul.spi.hypervisor.NicPlug;
import io.haneul.spi.hypervisor.NicSpec;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link NicHotPlug} keeps to. */
public abstract class NicHotPlugContract extends MachineContract {
    /** {@return a second interface for the machine; its wire is on the host} */
    protected abstract NicSpec nic() throws Exception;

    /** {@return an interface whose wire is not on the host} */
    protected abstract NicSpec strandedNic() throws Exception;

    /** {@return the interfaces that the running machine has, seen by the host's own means} */
    protected abstract Set<UUID> nics() throws Exception;

    private NicHotPlug plugs() {
        return ability(NicHotPlug.class);
    }

    private void unplugged(long epoch) throws Exception {
        run(epoch);
        plugs().ensureNicDetached(Calls.of(epoch), host(), new NicPlug(vm(), nic()));
    }

    private void plugged(long epoch) throws Exception {
        run(epoch);
        plugs().ensureNicAttached(Calls.of(epoch), host(), new NicPlug(vm(), nic()));
    }

    private void attach(NicPlug plug, long epoch) throws Fault, InterruptedException {
        plugs().ensureNicAttached(Calls.of(epoch), host(), plug);
    }

    @Override
    List<ConvergingVerb> verbs() throws Exception {
        NicPlug plug = new NicPlug(vm(), nic());
        return List.of(
                ConvergingVerb.of(
                                "attaching an interface", this::unplugged, e -> attach(plug, e), () -> nics().contains(
                                                plug.nic().id()))
                        .byEpoch(),
                ConvergingVerb.of(
                                "detaching an interface",
                                this::plugged,
                                e -> plugs().ensureNicDetached(Calls.of(e), host(), plug),
                                () -> !nics().contains(plug.nic().id()))
                        .byEpoch());
    }

    @Override
    List<RefusedVerb> refusals() throws Exception {
        NicPlug plug = new NicPlug(vm(), nic());
        NicPlug stranded = new NicPlug(vm(), strandedNic());
        return both(
                runningOnly("attaching an interface", e -> attach(plug, e)),
                List.of(new RefusedVerb(
                        "attaching an interface whose wire is not there is INVALID",
                        FaultKind.INVALID,
                        this::unplugged,
                        e -> attach(stranded, e))));
    }

    @Test
    void detachesFromWhatIsNotThere() throws Exception {
        NicPlug plug = new NicPlug(vm(), nic());
        remove(1);
        claims.done("an interface of a machine that is not there can be detached", () -> plugs().ensureNicDetached(
                        Calls.of(1), host(), plug));
    }
}
