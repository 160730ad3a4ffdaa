package io.haneul.engine.compute;

import io.haneul.commands.compute.GetVMPassword;
import io.haneul.commands.compute.ResetPasswordForVirtualMachine;
import io.haneul.commands.compute.ResetSSHKeyForVirtualMachine;
import io.haneul.commands.compute.VmPassword;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.Lifecycle.Wisher;
import io.haneul.engine.compute.VmLife.Wish;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.model.JobId;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.catalog.TemplateRow;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmSshKeyRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Changes how guests let people in: their passwords and SSH keys. All is done when the job is admitted, as the guest is off. */
final class GuestAccess {
    private final Kernel kernel;
    private final Parts parts;
    private final GuestPasswords passwords;
    private final DefineVm done;

    GuestAccess(Kernel kernel, Parts parts, GuestPasswords passwords, DefineVm done) {
        this.kernel = kernel;
        this.parts = parts;
        this.passwords = passwords;
        this.done = done;
    }

    void register() {
        kernel.commands().on(ResetPasswordForVirtualMachine.class, this::resetPassword);
        kernel.commands().on(ResetSSHKeyForVirtualMachine.class, this::resetKeys);
        kernel.commands().single(GetVMPassword.class, this::password);
    }

    private Answer resetPassword(Request<ResetPasswordForVirtualMachine> request) {
        ResetPasswordForVirtualMachine command = request.command();
        command.password().ifPresent(GuestPasswords::require);
        Wisher wisher = Wisher.of(request.caller(), "resetPasswordForVirtualMachine", "VM.RESETPASSWORD");
        return accepted(tx -> {
            VmRow vm = Lifecycle.machine(tx, command.id().value());
            Wish.RESET.require(vm);
            if (!takesPassword(tx, vm)) {
                throw Refusal.parameter("id", "the template of the virtual machine takes no passwords");
            }
            JobId job = admit(tx, vm, wisher);
            tx.vmPasswords().put(passwords.make(vm.id(), command.password(), rsaKey(tx, vm), job));
            return told(tx, vm, wisher, job);
        });
    }

    private Answer resetKeys(Request<ResetSSHKeyForVirtualMachine> request) {
        ResetSSHKeyForVirtualMachine command = request.command();
        List<String> names = Stream.concat(command.keyPair().stream(), command.keyPairs().stream())
                .toList();
        if (names.isEmpty()) {
            throw Refusal.parameter("keypairs", "or keypair is to be given");
        }
        Wisher wisher = Wisher.of(request.caller(), "resetSSHKeyForVirtualMachine", "VM.RESETSSHKEY");
        return accepted(tx -> {
            VmRow vm = Lifecycle.machine(tx, command.id().value());
            VmCommands.requireOwner(tx, request.caller(), command.owner(), vm);
            Wish.RESET.require(vm);
            SshKeys.give(tx, vm.id(), SshKeys.named(tx, vm.accountId(), names));
            JobId job = admit(tx, vm, wisher);
            if (takesPassword(tx, vm)) {
                tx.vmPasswords().put(passwords.make(vm.id(), Optional.empty(), rsaKey(tx, vm), job));
            }
            return told(tx, vm, wisher, job);
        });
    }

    private static boolean takesPassword(Tx tx, VmRow vm) {
        return Optional.ofNullable(vm.templateId())
                .flatMap(id -> tx.templates().find(id))
                .filter(TemplateRow::passwordEnabled)
                .isPresent();
    }

    static Optional<String> rsaKey(Tx tx, VmRow vm) {
        return tx.sshKeys().ofMachines(List.of(vm.id())).stream()
                .map(VmSshKeyRow::publicKey)
                .filter(KeyMaterial::isRsa)
                .findFirst();
    }

    private JobId admit(Tx tx, VmRow vm, Wisher wisher) {
        VmBaton baton = new VmBaton(vm.id(), false, false, wisher.event(), wisher.telling(vm));
        JobId job = kernel.jobs().admit(tx, Lifecycle.admission(vm, done, baton, wisher));
        tx.vms().worked(vm.id(), job);
        return job;
    }

    private JobId told(Tx tx, VmRow vm, Wisher wisher, JobId job) {
        Guests.describe(tx, parts.networks(), vm);
        Events.completed(tx, wisher.event(), wisher.telling(vm), Machines.resource(vm));
        return job;
    }

    private Answer accepted(Store.Work<JobId> work) {
        return new Answer.Accepted(kernel.store().inTransaction(work), Optional.empty());
    }

    private VmPassword password(Request<GetVMPassword> request) {
        UUID id = request.command().id().value();
        return kernel.store()
                .read(tx -> tx.vmPasswords().of(id))
                .flatMap(row -> Optional.ofNullable(row.encrypted()))
                .map(VmPassword::new)
                .orElseThrow(() -> Refusal.parameter(
                        "id",
                        "no password is kept for the virtual machine: it has none, or had no RSA key when it was given"
                                + " one"));
    }
}
