package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.Secret;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.ConfigDrive;
import io.haneul.spi.hypervisor.ConfigDriveSpec;
import io.haneul.spi.hypervisor.VmOptions;
import io.haneul.spi.hypervisor.VmSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ConfigDrive} keeps to. */
public abstract class ConfigDriveContract extends MachineContract {
    private static final String BASE64 = "d2Vi";

    /** {@return the files of the drive that the host holds for the machine, in Base64; absent without a drive} */
    protected abstract Optional<Map<String, String>> files() throws Exception;

    private ConfigDrive drives() {
        return ability(ConfigDrive.class);
    }

    private Handle make(VmRef vm, String path, long epoch) throws Fault, InterruptedException {
        return drives().ensureConfigDrive(
                        Calls.of(epoch), host(), new ConfigDriveSpec(vm, "config-2", Map.of(path, new Secret(BASE64))));
    }

    private void other(long epoch) throws Exception {
        remove(epoch);
        make(vm(), "other.txt", epoch);
    }

    private void made(long epoch) throws Exception {
        remove(epoch);
        make(vm(), "name.txt", epoch);
    }

    @Override
    List<ConvergingVerb> verbs() throws Exception {
        VmRef vm = vm();
        return List.of(
                ConvergingVerb.of(
                                "making a config drive",
                                this::other,
                                e -> make(vm, "name.txt", e),
                                () -> files().equals(Optional.of(Map.of("name.txt", BASE64))))
                        .byEpoch(),
                ConvergingVerb.of(
                                "removing a config drive",
                                this::made,
                                e -> drives().ensureConfigDriveAbsent(Calls.of(e), host(), vm),
                                () -> files().isEmpty())
                        .byEpoch());
    }

    @Override
    List<RefusedVerb> refusals() throws Exception {
        VmRef vm = vm();
        return List.of(new RefusedVerb(
                "removing the config drive of a machine that runs is CONFLICT",
                FaultKind.CONFLICT,
                epoch -> {
                    made(epoch);
                    runWithDrive(epoch);
                },
                e -> drives().ensureConfigDriveAbsent(Calls.of(e), host(), vm)));
    }

    private void runWithDrive(long epoch) throws Exception {
        VmSpec spec = machine();
        Handle drive = make(spec.vm(), "name.txt", epoch);
        driver().ensureRunning(
                        Calls.of(epoch),
                        host(),
                        new VmSpec(
                                spec.vm(),
                                spec.cores(),
                                spec.speed(),
                                spec.memory(),
                                spec.guest(),
                                spec.disks(),
                                spec.nics(),
                                new VmOptions(Optional.empty(), Optional.of(drive), Optional.empty(), Map.of())));
    }

    @Test
    void startsWithItsDrive() throws Exception {
        made(1);
        runWithDrive(1);
        claims.that("a machine starts with its config drive", runsAt(host()));
    }
}
