package io.haneul.engine.compute;

import io.haneul.commands.compute.RestoreVirtualMachine;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.Lifecycle.Wisher;
import io.haneul.engine.compute.StartBaton.Pin;
import io.haneul.engine.compute.VmLife.Wish;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.Limits.Resource;
import io.haneul.jobs.Admission;
import io.haneul.model.JobId;
import io.haneul.model.TemplateId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.compute.VolumeRow;
import java.util.Map;
import java.util.Optional;

/** Has machines' root disks made anew. */
final class Restoring {
    private final Kernel kernel;
    private final Parts parts;
    private final RestoreVm script;
    private final GuestPasswords passwords;

    Restoring(Kernel kernel, Parts parts, RestoreVm script, GuestPasswords passwords) {
        this.kernel = kernel;
        this.parts = parts;
        this.script = script;
        this.passwords = passwords;
    }

    void register() {
        kernel.jobs().register(script);
        kernel.commands().on(RestoreVirtualMachine.class, this::restore);
    }

    private Answer restore(Request<RestoreVirtualMachine> request) {
        RestoreVirtualMachine command = request.command();
        Wisher wisher = Wisher.of(request.caller(), "restoreVirtualMachine", "VM.RESTORE");
        return new Answer.Accepted(
                kernel.store().inTransaction(tx -> {
                    VmRow vm = Lifecycle.machine(tx, command.virtualMachineId().value());
                    Wish.RESTORE.require(vm);
                    VmSnapshotCommands.requireNone(tx, vm);
                    TemplateRow template = template(tx, vm, command.templateId());
                    VolumeRow root = tx.volumes().of(vm.id()).stream()
                            .filter(volume -> volume.type().equals("ROOT"))
                            .findFirst()
                            .orElseThrow(() -> Refusal.parameter("virtualmachineid", "has no root disk"));
                    long bytes = command.rootDiskSize().isPresent()
                            ? Size.ofRoot(template, command.rootDiskSize())
                            : Math.max(root.size(), template.sizeBytes());
                    Events.Happening told =
                            new Events.Happening(wisher.event(), wisher.telling(vm), Machines.resource(vm));
                    StartBaton baton = StartBaton.of(vm, false, Pin.nowhere(), told)
                            .withRoot(Optional.of(
                                    new StartBaton.Root(template.id(), bytes, vm.state() == VmState.RUNNING)));
                    JobId job = begin(tx, vm, Lifecycle.admission(vm, script, baton, wisher));
                    withinLimits(tx, vm, root.size(), bytes);
                    if (template.passwordEnabled()) {
                        tx.vmPasswords()
                                .put(passwords.make(vm.id(), Optional.empty(), GuestAccess.rsaKey(tx, vm), job));
                        Guests.describe(tx, parts.networks(), vm);
                    }
                    return job;
                }),
                Optional.empty());
    }

    private static TemplateRow template(Tx tx, VmRow vm, Optional<TemplateId> wanted) {
        TemplateId id = wanted.or(() -> Optional.ofNullable(vm.templateId()))
                .orElseThrow(() -> Refusal.parameter("templateid", "is needed, as the machine has no template"));
        TemplateRow template = tx.templates()
                .readyIn(id, vm.zoneId())
                .orElseThrow(() -> Refusal.parameter("templateid", "template " + id + " is not ready in the zone"));
        if (!template.hypervisor().equals(vm.hypervisor())) {
            throw Refusal.parameter("templateid", "is for " + template.hypervisor() + ", not " + vm.hypervisor());
        }
        return template;
    }

    private JobId begin(Tx tx, VmRow vm, Admission<StartBaton> admission) {
        JobId job = kernel.jobs().admit(tx, admission);
        int rows = 1;
        if (vm.state() == VmState.RUNNING) {
            rows = tx.vms().begin(vm.id(), VmState.RUNNING, VmState.STOPPING, job, tx.now());
        } else {
            tx.vms().worked(vm.id(), job);
        }
        if (rows == 0) {
            throw new Refusal(ApiCode.IN_USE, "Virtual machine " + vm.id() + " is being changed by another call");
        }
        return job;
    }

    /** What was there is counted still, so what comes on top of it has to fit. */
    private static void withinLimits(Tx tx, VmRow vm, long before, long bytes) {
        if (bytes > before) {
            tx.volumes().grow(vm.id(), bytes - before);
            Limits.require(tx, vm.accountId(), vm.domainId(), Map.of(Resource.PRIMARY_STORAGE, bytes - before));
            tx.volumes().grow(vm.id(), before - bytes);
        }
    }
}
