package io.haneul.engine.identity;

import io.haneul.commands.DefaultRole;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.CommandTable;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.WellKnown;
import io.haneul.model.RoleId;
import io.haneul.store.Store;
import io.haneul.store.identity.RuleRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What roles may call. A default role may call what the commands themselves say; any other what its rules say, of which the
 * first that matches decides, and nothing where none does.
 */
final class Roles implements Permissions {
    private final Store store;
    private final IdentityMemory memory;
    private final CommandTable commands;

    Roles(Store store, IdentityMemory memory, CommandTable commands) {
        this.store = store;
        this.memory = memory;
        this.commands = commands;
    }

    @Override
    public boolean allows(Caller caller, CommandDescriptor command) {
        return of(caller.role()).test(command);
    }

    /** {@return which commands a role may call, as of now} */
    Predicate<CommandDescriptor> of(RoleId role) {
        Optional<DefaultRole> known = WellKnown.defaultRole(role);
        if (known.isPresent()) {
            return command -> command.roles().contains(known.get());
        }
        List<RuleRow> rules = memory.rules()
                .get(role, () -> Optional.of(store.read(tx -> tx.roles().rulesOf(role))))
                .orElse(List.of());
        return command -> allows(rules, command.name());
    }

    /** {@return whether the rules allow the command} */
    static boolean allows(List<RuleRow> rules, String command) {
        return rules.stream()
                .filter(rule -> matches(rule.rule(), command))
                .findFirst()
                .map(RuleRow::allow)
                .orElse(false);
    }

    /** Each star takes as little as it can; only the last one seen ever has to take more. */
    private static boolean matches(String wild, String name) {
        String rule = wild.toLowerCase(Locale.ROOT);
        String command = name.toLowerCase(Locale.ROOT);
        int r = 0;
        int c = 0;
        int star = -1;
        int taken = 0;
        while (c < command.length()) {
            if (r < rule.length() && rule.charAt(r) == '*') {
                star = r++;
                taken = c;
            } else if (r < rule.length() && rule.charAt(r) == command.charAt(c)) {
                r++;
                c++;
            } else if (star >= 0) {
                r = star + 1;
                c = ++taken;
            } else {
                return false;
            }
        }
        return rule.substring(r).chars().allMatch(left -> left == '*');
    }

    /**
     * Keeps a caller from reaching above itself: from giving out a role, or acting on the users of an account with one, that
     * may call what the caller may not.
     *
     * @param type of the role
     * @throws Refusal when the role is above the caller's
     */
    void requireNotAbove(Caller caller, RoleId role, DefaultRole type) {
        if (caller.role().equals(WellKnown.role(DefaultRole.ADMIN))
                || caller.role().equals(role)) {
            return;
        }
        Predicate<CommandDescriptor> own = of(caller.role());
        boolean above = (type == DefaultRole.ADMIN && !caller.isRootAdmin())
                || commands.all().stream().anyMatch(of(role).and(own.negate()));
        if (above) {
            throw new Refusal(ApiCode.ACCOUNT, "The role of that account may call what the caller may not");
        }
    }
}
