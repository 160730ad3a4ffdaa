package io.haneul.engine.identity;

import io.haneul.commands.Success;
import io.haneul.commands.identity.CreateRolePermission;
import io.haneul.commands.identity.DeleteRolePermission;
import io.haneul.commands.identity.ListRolePermissions;
import io.haneul.commands.identity.RolePermissionResponse;
import io.haneul.commands.identity.RolePermissionResponseBuilder;
import io.haneul.commands.identity.UpdateRolePermission;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.model.RoleId;
import io.haneul.model.RolePermissionId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.identity.RoleMapper;
import io.haneul.store.identity.RoleRow;
import io.haneul.store.identity.RuleRow;
import io.haneul.store.query.Page;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of roles: shown, added, turned around, put in order, removed. */
final class RoleRules {
    private static final Pattern RULE = Pattern.compile("[A-Za-z0-9*]{1,190}");
    private static final int ALL = 10_000;

    private final Kernel kernel;
    private final IdentityMemory memory;
    private final Roles roles;

    RoleRules(Kernel kernel, IdentityMemory memory, Roles roles) {
        this.kernel = kernel;
        this.memory = memory;
        this.roles = roles;
    }

    /** A rule to be. */
    record Rule(String rule, boolean allow, Optional<String> description) {}

    void register() {
        kernel.references()
                .add(
                        RolePermissionId.class,
                        (tx, ids) -> tx
                                .roles()
                                .rules(ids.stream().map(RolePermissionId::new).toList())
                                .stream()
                                .collect(Collectors.toMap(
                                        rule -> rule.id().value(), rule -> new Ownership.Infrastructure())));
        kernel.commands().on(ListRolePermissions.class, this::list);
        kernel.commands().single(CreateRolePermission.class, this::create);
        kernel.commands().single(UpdateRolePermission.class, this::update);
        kernel.commands().single(DeleteRolePermission.class, this::delete);
    }

    /**
     * {@return the rule of the words}
     *
     * @throws Refusal when they make none
     */
    static Rule rule(String rule, String permission, Optional<String> description) {
        if (!RULE.matcher(rule).matches()) {
            throw Refusal.parameter("rule", "must be a command's name, where * stands for any part of it");
        }
        return new Rule(rule, isAllow(permission), description);
    }

    private static boolean isAllow(String permission) {
        if (permission.equalsIgnoreCase("allow")) {
            return true;
        }
        if (permission.equalsIgnoreCase("deny")) {
            return false;
        }
        throw Refusal.parameter("permission", "must be allow or deny");
    }

    /** Stores the rules of a new role, in their order. */
    static void insert(Tx tx, RoleId role, List<Rule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            insert(tx, role, i, rules.get(i));
        }
    }

    private static RuleRow insert(Tx tx, RoleId role, int position, Rule rule) {
        RuleRow row = new RuleRow(
                NewIds.of(RolePermissionId.class),
                role,
                position,
                rule.rule(),
                rule.allow(),
                rule.description().orElse(null));
        Refused.ifTaken(() -> tx.roles().insertRule(row), "rule", "is there already: " + rule.rule());
        return row;
    }

    private Answer list(Request<ListRolePermissions> request) {
        RoleMapper.Filter filter = new RoleMapper.Filter(
                request.command().roleId().orElse(null),
                null,
                null,
                null,
                request.caller().isRootAdmin());
        List<RolePermissionResponse> all = kernel.store().read(tx -> tx.roles().page(filter, new Page(0, ALL)).stream()
                .flatMap(role -> role.isDefault() ? defaults(role) : stored(tx, role))
                .toList());
        return new Answer.Listing(all.size(), all);
    }

    private static Stream<RolePermissionResponse> stored(Tx tx, RoleRow role) {
        return tx.roles().rulesOf(role.id()).stream().map(rule -> face(role, rule));
    }

    /** What a default role may call is said by the commands themselves. */
    private Stream<RolePermissionResponse> defaults(RoleRow role) {
        return kernel.commands().all().stream()
                .filter(roles.of(role.id()))
                .map(CommandDescriptor::name)
                .map(name -> RolePermissionResponseBuilder.builder()
                        .id(new RolePermissionId(
                                UUID.nameUUIDFromBytes((role.id() + " " + name).getBytes(StandardCharsets.UTF_8))))
                        .roleId(role.id())
                        .roleName(role.name())
                        .rule(name)
                        .permission("allow")
                        .build());
    }

    private static RolePermissionResponse face(RoleRow role, RuleRow rule) {
        return RolePermissionResponseBuilder.builder()
                .id(rule.id())
                .roleId(role.id())
                .roleName(role.name())
                .rule(rule.rule())
                .permission(rule.allow() ? "allow" : "deny")
                .description(rule.description())
                .build();
    }

    private RolePermissionResponse create(Request<CreateRolePermission> request) {
        CreateRolePermission wanted = request.command();
        Rule rule = rule(wanted.rule(), wanted.permission(), wanted.description());
        return kernel.store().inTransaction(tx -> {
            RoleRow role = RoleCommands.own(tx, wanted.roleId());
            int position = tx.roles().rulesOf(role.id()).stream()
                            .mapToInt(RuleRow::position)
                            .max()
                            .orElse(-1)
                    + 1;
            RuleRow row = insert(tx, role.id(), position, rule);
            changed(tx, request.caller(), role, "ROLE.PERMISSION.CREATE");
            return face(role, row);
        });
    }

    private Success update(Request<UpdateRolePermission> request) {
        UpdateRolePermission wanted = request.command();
        boolean turns = wanted.ruleId().isPresent() && wanted.permission().isPresent();
        if (turns == !wanted.ruleOrder().isEmpty()) {
            throw Refusal.parameter("ruleorder", "must be given, or ruleid and permission, and not both");
        }
        return kernel.store().inTransaction(tx -> {
            RoleRow role = RoleCommands.own(tx, wanted.roleId());
            if (turns) {
                turn(
                        tx,
                        role,
                        wanted.ruleId().orElseThrow(),
                        isAllow(wanted.permission().orElseThrow()));
            } else {
                order(tx, role, wanted.ruleOrder());
            }
            changed(tx, request.caller(), role, "ROLE.PERMISSION.UPDATE");
            return Success.plain();
        });
    }

    private static void turn(Tx tx, RoleRow role, RolePermissionId id, boolean allow) {
        boolean isRules = tx.roles()
                .rule(id)
                .map(RuleRow::roleId)
                .filter(role.id()::equals)
                .isPresent();
        if (!isRules) {
            throw Refusal.parameter("ruleid", "is no rule of that role");
        }
        tx.roles().turn(id, allow);
    }

    private static void order(Tx tx, RoleRow role, List<RolePermissionId> order) {
        List<RolePermissionId> now =
                tx.roles().rulesOf(role.id()).stream().map(RuleRow::id).toList();
        if (order.size() != now.size() || !new HashSet<>(order).equals(new HashSet<>(now))) {
            throw Refusal.parameter("ruleorder", "must name every rule of the role once");
        }
        for (int i = 0; i < order.size(); i++) {
            tx.roles().place(order.get(i), i);
        }
    }

    private Success delete(Request<DeleteRolePermission> request) {
        RolePermissionId id = request.command().id();
        return kernel.store().inTransaction(tx -> {
            RuleRow rule = tx.roles().rule(id).orElseThrow(() -> Refusal.reference("id", id));
            RoleRow role = RoleCommands.own(tx, rule.roleId());
            tx.roles().removeRule(id);
            changed(tx, request.caller(), role, "ROLE.PERMISSION.DELETE");
            return Success.plain();
        });
    }

    private void changed(Tx tx, Caller caller, RoleRow role, String event) {
        memory.changedBy(tx);
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller),
                new Events.Resource("Role", role.id().value(), role.name()));
    }
}
