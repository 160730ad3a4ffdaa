package io.haneul.engine.identity;

import io.haneul.commands.DefaultRole;
import io.haneul.commands.Success;
import io.haneul.commands.identity.CreateRole;
import io.haneul.commands.identity.DeleteRole;
import io.haneul.commands.identity.ImportRole;
import io.haneul.commands.identity.ListRoles;
import io.haneul.commands.identity.RoleResponse;
import io.haneul.commands.identity.UpdateRole;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.RoleId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.identity.RoleMapper;
import io.haneul.store.identity.RoleRow;
import io.haneul.store.identity.RoleRowBuilder;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Roles: shown, made, changed, removed. */
final class RoleCommands {
    private final Kernel kernel;
    private final IdentityMemory memory;
    private final Roles roles;

    RoleCommands(Kernel kernel, IdentityMemory memory, Roles roles) {
        this.kernel = kernel;
        this.memory = memory;
        this.roles = roles;
    }

    void register() {
        kernel.references()
                .add(RoleId.class, (tx, ids) -> tx
                        .roles()
                        .all(ids.stream().map(RoleId::new).toList())
                        .stream()
                        .collect(Collectors.toMap(
                                role -> role.id().value(),
                                role -> role.isPublic() ? new Ownership.Everyone() : new Ownership.Infrastructure())));
        kernel.views().add(RoleResponse.class, (tx, viewer, id) -> tx.roles()
                .find(new RoleId(id))
                .map(Faces::of));
        kernel.commands().on(ListRoles.class, this::list);
        kernel.commands().single(CreateRole.class, this::create);
        kernel.commands().single(ImportRole.class, this::importRole);
        kernel.commands().single(UpdateRole.class, this::update);
        kernel.commands().single(DeleteRole.class, this::delete);
    }

    private Answer list(Request<ListRoles> request) {
        ListRoles wanted = request.command();
        Page page = kernel.listing().page(wanted.paging());
        RoleMapper.Filter filter = new RoleMapper.Filter(
                wanted.id().orElse(null),
                wanted.name().orElse(null),
                Listing.like(wanted.paging().keyword()).orElse(null),
                wanted.type().map(type -> Names.roleType("type", type).name()).orElse(null),
                request.caller().isRootAdmin());
        return kernel.store()
                .read(tx -> new Answer.Listing(
                        tx.roles().count(filter),
                        tx.roles().page(filter, page).stream().map(Faces::of).toList()));
    }

    private RoleResponse create(Request<CreateRole> request) {
        CreateRole wanted = request.command();
        if (wanted.roleId().isPresent() == wanted.type().isPresent()) {
            throw Refusal.parameter("type", "must be given, or roleid, and not both");
        }
        return kernel.store().inTransaction(tx -> {
            Optional<RoleRow> like =
                    wanted.roleId().map(id -> tx.roles().find(id).orElseThrow(() -> Refusal.reference("roleid", id)));
            String type = like.map(RoleRow::type)
                    .orElseGet(() ->
                            Names.roleType("type", wanted.type().orElseThrow()).name());
            like.ifPresent(role -> roles.requireNotAbove(request.caller(), role.id(), DefaultRole.valueOf(type)));
            RoleRow role = RoleRowBuilder.builder()
                    .id(NewIds.of(RoleId.class))
                    .name(Names.of("name", wanted.name()))
                    .type(type)
                    .description(wanted.description().orElse(null))
                    .isPublic(wanted.isPublic().orElse(true))
                    .created(tx.now())
                    .build();
            insert(tx, role);
            like.ifPresent(model -> copyRules(tx, model, role));
            return changed(tx, request.caller(), role, "ROLE.CREATE");
        });
    }

    private static void insert(Tx tx, RoleRow role) {
        Refused.ifTaken(() -> tx.roles().insert(role), "name", "is taken by another role");
    }

    private void copyRules(Tx tx, RoleRow from, RoleRow to) {
        List<RoleRules.Rule> rules = from.isDefault()
                ? kernel.commands().all().stream()
                        .filter(roles.of(from.id()))
                        .map(CommandDescriptor::name)
                        .map(name -> new RoleRules.Rule(name, true, Optional.empty()))
                        .toList()
                : tx.roles().rulesOf(from.id()).stream()
                        .map(row -> new RoleRules.Rule(row.rule(), row.allow(), Optional.ofNullable(row.description())))
                        .toList();
        RoleRules.insert(tx, to.id(), rules);
    }

    private RoleResponse importRole(Request<ImportRole> request) {
        ImportRole wanted = request.command();
        String type = Names.roleType("type", wanted.type().orElse(DefaultRole.USER.type()))
                .name();
        List<RoleRules.Rule> rules =
                wanted.rules().stream().map(RoleCommands::rule).toList();
        return kernel.store().inTransaction(tx -> {
            if (wanted.forced().orElse(false)) {
                removeNamed(tx, Names.of("name", wanted.name()));
            }
            RoleRow role = RoleRowBuilder.builder()
                    .id(NewIds.of(RoleId.class))
                    .name(Names.of("name", wanted.name()))
                    .type(type)
                    .description(wanted.description().orElse(null))
                    .isPublic(wanted.isPublic().orElse(true))
                    .created(tx.now())
                    .build();
            insert(tx, role);
            RoleRules.insert(tx, role.id(), rules);
            return changed(tx, request.caller(), role, "ROLE.IMPORT");
        });
    }

    private static RoleRules.Rule rule(Map<String, String> given) {
        return RoleRules.rule(
                given.getOrDefault("rule", ""),
                given.getOrDefault("permission", ""),
                Optional.ofNullable(given.get("description")));
    }

    private static void removeNamed(Tx tx, String name) {
        RoleMapper.Filter named = new RoleMapper.Filter(null, name, null, null, true);
        tx.roles().page(named, new Page(0, 1)).forEach(role -> remove(tx, role));
    }

    private RoleResponse update(Request<UpdateRole> request) {
        UpdateRole wanted = request.command();
        return kernel.store().inTransaction(tx -> {
            RoleRow before = own(tx, wanted.id());
            RoleRow after = before.with(role -> {
                wanted.name().ifPresent(name -> role.name(Names.of("name", name)));
                wanted.type()
                        .ifPresent(
                                type -> role.type(Names.roleType("type", type).name()));
                wanted.description().ifPresent(role::description);
                wanted.isPublic().ifPresent(role::isPublic);
            });
            if (!after.type().equals(before.type()) && tx.accounts().countOfRole(before.id()) > 0) {
                throw new Refusal(ApiCode.IN_USE, "The type of a role that accounts have cannot be changed");
            }
            Refused.ifTaken(() -> tx.roles().describe(after), "name", "is taken by another role");
            return changed(tx, request.caller(), after, "ROLE.UPDATE");
        });
    }

    /** {@return a role that may be changed, locked} */
    static RoleRow own(Tx tx, RoleId id) {
        RoleRow role = tx.roles().lock(id).orElseThrow(() -> Refusal.reference("id", id));
        if (role.isDefault()) {
            throw new Refusal(ApiCode.ACCOUNT, "The default roles cannot be changed; make one from them instead");
        }
        return role;
    }

    private Success delete(Request<DeleteRole> request) {
        return kernel.store().inTransaction(tx -> {
            RoleRow role = own(tx, request.command().id());
            remove(tx, role);
            changed(tx, request.caller(), role, "ROLE.DELETE");
            return Success.plain();
        });
    }

    private static void remove(Tx tx, RoleRow role) {
        if (tx.roles().remove(role.id()) == 0) {
            throw new Refusal(ApiCode.IN_USE, "Role " + role.name() + " is a default role, or accounts have it");
        }
        tx.roles().removeRulesOf(role.id());
    }

    private RoleResponse changed(Tx tx, Caller caller, RoleRow role, String event) {
        memory.changedBy(tx);
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller),
                new Events.Resource("Role", role.id().value(), role.name()));
        return Faces.of(role);
    }
}
