package io.haneul.engine.security;

import io.haneul.commands.Success;
import io.haneul.commands.network.CreateSecurityGroup;
import io.haneul.commands.network.DeleteSecurityGroup;
import io.haneul.commands.network.SecurityGroupResponse;
import io.haneul.commands.network.UpdateSecurityGroup;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.SecurityGroupId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.network.GroupRow;

/** Makes, names and removes groups. */
final class Groups {
    static final String KIND = "SecurityGroup";
    /** In which a machine is that was put in none. */
    static final String DEFAULT = "default";

    private final Kernel kernel;
    private final GroupLists lists;

    Groups(Kernel kernel, GroupLists lists) {
        this.kernel = kernel;
        this.lists = lists;
    }

    void register() {
        kernel.commands().single(CreateSecurityGroup.class, this::create);
        kernel.commands().single(DeleteSecurityGroup.class, this::delete);
        kernel.commands().single(UpdateSecurityGroup.class, this::update);
    }

    private SecurityGroupResponse create(Request<CreateSecurityGroup> request) {
        CreateSecurityGroup command = request.command();
        String name = named(command.name());
        return kernel.store().inTransaction(tx -> {
            OwnerRow owner = Listing.owner(tx, request.caller(), command.owner());
            GroupRow group = new GroupRow(
                    NewIds.of(SecurityGroupId.class),
                    owner.accountId(),
                    owner.domainId(),
                    name,
                    command.description().orElse(""),
                    tx.now());
            if (tx.securityGroups().insert(group) == 0) {
                throw taken(name);
            }
            return told(tx, request.caller(), "SECURITY.GROUP.CREATE", group);
        });
    }

    private static Refusal taken(String name) {
        return Refusal.parameter("name", "the account has a security group " + name + " already");
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw Refusal.parameter("name", "must not be empty");
        }
        return name.strip();
    }

    /** {@return the account's default group, made now unless it has one} */
    static GroupRow standard(Tx tx, AccountId account, DomainId domain) {
        return tx.securityGroups().named(account, DEFAULT).orElseGet(() -> {
            tx.securityGroups()
                    .insert(new GroupRow(
                            NewIds.of(SecurityGroupId.class),
                            account,
                            domain,
                            DEFAULT,
                            "Default Security Group",
                            tx.now()));
            return tx.securityGroups().named(account, DEFAULT).orElseThrow();
        });
    }

    private SecurityGroupResponse told(Tx tx, Caller caller, String event, GroupRow group) {
        Events.completed(
                tx, event, Events.Owner.of(caller).tellingTo(group.accountId(), group.domainId()), resource(group));
        return lists.one(tx, group.id().value()).orElseThrow();
    }

    static Events.Resource resource(GroupRow group) {
        return new Events.Resource(KIND, group.id().value(), group.name());
    }

    private Success delete(Request<DeleteSecurityGroup> request) {
        DeleteSecurityGroup command = request.command();
        if (command.id().isPresent() == command.name().isPresent()) {
            throw Refusal.parameter("id", "or name must be given, and not both");
        }
        return kernel.store().inTransaction(tx -> {
            GroupRow group = command.id()
                    .map(id -> tx.securityGroups().find(id).orElseThrow(() -> Refusal.reference("id", id)))
                    .orElseGet(() -> tx.securityGroups()
                            .named(
                                    Listing.owner(tx, request.caller(), command.owner())
                                            .accountId(),
                                    command.name().orElseThrow())
                            .orElseThrow(() ->
                                    Refusal.reference("name", command.name().orElseThrow())));
            if (group.name().equals(DEFAULT)) {
                throw Refusal.parameter("id", "the default security group stays");
            }
            tx.securityGroups().lock(group.id());
            if (tx.securityGroups().remove(group.id()) == 0) {
                throw new Refusal(
                        ApiCode.IN_USE,
                        "Security group " + group.name() + " has machines in it, or is named by a rule of another");
            }
            tx.securityGroups().removeRules(group.id());
            Events.completed(
                    tx,
                    "SECURITY.GROUP.DELETE",
                    Events.Owner.of(request.caller()).tellingTo(group.accountId(), group.domainId()),
                    resource(group));
            return Success.plain();
        });
    }

    private SecurityGroupResponse update(Request<UpdateSecurityGroup> request) {
        UpdateSecurityGroup command = request.command();
        if (command.customId().isPresent()) {
            throw Refusal.parameter("customid", "ids are given by the cloud and do not change");
        }
        return kernel.store().inTransaction(tx -> {
            GroupRow group =
                    tx.securityGroups().lock(command.id()).orElseThrow(() -> Refusal.reference("id", command.id()));
            command.name()
                    .map(Groups::named)
                    .filter(name -> !name.equals(group.name()))
                    .ifPresent(name -> {
                        if (group.name().equals(DEFAULT)) {
                            throw Refusal.parameter("name", "the default security group keeps its name");
                        }
                        if (tx.securityGroups().named(group.accountId(), name).isPresent()) {
                            throw taken(name);
                        }
                        tx.securityGroups().rename(group.id(), name);
                    });
            return told(tx, request.caller(), "SECURITY.GROUP.UPDATE", group);
        });
    }
}
