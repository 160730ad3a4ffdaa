package io.haneul.engine;

import io.haneul.commands.Access.Right;
import io.haneul.engine.access.References;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.CommandTable;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Callers;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.WellKnown;
import io.haneul.engine.identity.Permissions;
import io.haneul.jobs.Guard;
import io.haneul.model.Id;
import io.haneul.model.UserId;
import io.haneul.store.Store;
import io.haneul.store.job.JobRow;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks again what a job that had to wait was admitted on: that whoever asked for it may still call, and call this, and still
 * has the right over what it is about. Commands of one step check all they refer to, whether they had to wait or not.
 */
final class JobGuard implements Guard {
    /** What jobs are about by names that clients know, where these are not those of the ids. */
    private static final Map<String, String> KINDS = Map.of(
            "VirtualMachine", "Vm",
            "DomainRouter", "Router",
            "IpAddress", "PublicAddress",
            "StoragePool", "Pool",
            "VlanIpRange", "VlanRange",
            "NetworkServiceProvider", "ServiceProvider");

    private final Store store;
    private final CommandTable commands;
    private final References references;
    private final Permissions permissions;

    JobGuard(Kernel kernel, Permissions permissions) {
        this.store = kernel.store();
        this.commands = kernel.commands();
        this.references = kernel.references();
        this.permissions = permissions;
    }

    @Override
    public void require(JobRow job) {
        UserId user = job.userId();
        if (user == null || user.equals(WellKnown.SYSTEM_USER)) {
            return;
        }
        Caller caller = store.read(tx -> Callers.of(tx, user)).orElseThrow(JobGuard::mayNotAnyMore);
        Optional<CommandDescriptor> command =
                Optional.ofNullable(job.command()).flatMap(commands::find).map(CommandTable.Entry::descriptor);
        if (command.filter(known -> !permissions.allows(caller, known)).isPresent()) {
            throw mayNotAnyMore();
        }
        UUID id = job.instanceId();
        Optional<Reference> about = about(job, command);
        if (id != null && about.isPresent() && store.read(tx -> references.isWalledOff(tx, caller, about.get(), id))) {
            throw Refusal.reference("id", id);
        }
    }

    /** {@return the kind of thing the job is about, and the right over it that its command takes} */
    private Optional<Reference> about(JobRow job, Optional<CommandDescriptor> command) {
        Optional<Class<? extends Id>> kind = Optional.ofNullable(job.instanceKind())
                .map(name -> KINDS.getOrDefault(name, name))
                .flatMap(references::kindNamed);
        return kind.map(of -> command.stream()
                .flatMap(known -> known.parameters().stream())
                .flatMap(parameter -> parameter.references().stream())
                .filter(reference -> reference.kind().equals(of))
                .findFirst()
                .orElseGet(() -> new Reference(of, Right.OPERATE)));
    }

    private static Refusal mayNotAnyMore() {
        return new Refusal(ApiCode.ACCOUNT, "The user who asked for this may not any more");
    }
}
