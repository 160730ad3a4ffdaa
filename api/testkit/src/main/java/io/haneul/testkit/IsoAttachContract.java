package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.TemplateId;
import io.haneul.spi.hypervisor.IsoAttach;
import io.haneul.spi.hypervisor.IsoPlug;
import io.haneul.spi.hypervisor.IsoSpec;
import io.haneul.spi.hypervisor.VmOptions;
import io.haneul.spi.hypervisor.VmSpec;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link IsoAttach} keeps to. */
public abstract class IsoAttachContract extends MachineSettingContract<Optional<TemplateId>> {
    /** {@return an ISO image that the host can read} */
    protected abstract IsoSpec iso();

    /** {@return an ISO image that is not where it says} */
    protected abstract IsoSpec missingIso();

    @Override
    final String deed() {
        return "inserting an ISO";
    }

    @Override
    final Optional<TemplateId> before() {
        return Optional.empty();
    }

    @Override
    final Optional<TemplateId> after() {
        return Optional.of(iso().iso());
    }

    @Override
    final void change(VmSpec spec, Optional<TemplateId> value, long epoch) throws Fault, InterruptedException {
        insert(spec, value.map(id -> iso()), epoch);
    }

    private void insert(VmSpec spec, Optional<IsoSpec> iso, long epoch) throws Fault, InterruptedException {
        ability(IsoAttach.class).ensureIso(Calls.of(epoch), host(), new IsoPlug(spec.vm(), iso));
    }

    @Test
    void refusesAnIsoThatIsNotThere() throws Exception {
        run(1);
        VmSpec spec = machine();
        claims.refused(
                "inserting an ISO that is not there is NOT_FOUND",
                FaultKind.NOT_FOUND,
                () -> insert(spec, Optional.of(missingIso()), 1));
    }

    @Test
    void startsWithAnIso() throws Exception {
        VmSpec spec = machine();
        remove(1);
        VmOptions options = new VmOptions(Optional.of(iso()), Optional.empty(), Optional.empty(), Map.of());
        driver().ensureRunning(
                        Calls.of(2),
                        host(),
                        new VmSpec(
                                spec.vm(),
                                spec.cores(),
                                spec.speed(),
                                spec.memory(),
                                spec.guest(),
                                spec.disks(),
                                spec.nics(),
                                options));
        claims.that("an ISO is there from the start", after().equals(inForce()), inForce());
    }
}
