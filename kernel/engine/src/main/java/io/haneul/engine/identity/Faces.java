package io.haneul.engine.identity;

import io.haneul.commands.DefaultRole;
import io.haneul.commands.identity.AccountResponse;
import io.haneul.commands.identity.AccountResponseBuilder;
import io.haneul.commands.identity.DomainResponse;
import io.haneul.commands.identity.DomainResponseBuilder;
import io.haneul.commands.identity.RoleResponse;
import io.haneul.commands.identity.RoleResponseBuilder;
import io.haneul.commands.identity.UserResponse;
import io.haneul.commands.identity.UserResponseBuilder;
import io.haneul.engine.command.Caller;
import io.haneul.engine.core.Wire;
import io.haneul.model.AccountId;
import io.haneul.store.Tx;
import io.haneul.store.identity.AccountViewRow;
import io.haneul.store.identity.DomainViewRow;
import io.haneul.store.identity.RoleRow;
import io.haneul.store.identity.UserViewRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How identities are answered. */
final class Faces {
    private Faces() {}

    static DomainResponse of(DomainViewRow domain) {
        return DomainResponseBuilder.builder()
                .id(domain.id())
                .name(domain.name())
                .level(domain.level())
                .parentDomainId(domain.parentId())
                .parentDomainName(domain.parentName())
                .hasChild(domain.hasChild())
                .networkDomain(domain.networkDomain())
                .path(Wire.domainPath(domain.path()))
                .state(domain.closing() ? "Inactive" : "Active")
                .created(Wire.date(domain.created()))
                .build();
    }

    /** {@return the accounts with their users} */
    static List<AccountResponse> of(Tx tx, Caller viewer, List<AccountViewRow> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        Map<Object, List<UserViewRow>> users =
                tx.users().ofAccounts(accounts.stream().map(AccountViewRow::id).toList()).stream()
                        .collect(Collectors.groupingBy(UserViewRow::accountId));
        Map<AccountId, Amounts> amounts =
                Amounts.of(tx, accounts.stream().map(AccountViewRow::id).toList());
        return accounts.stream()
                .map(account -> amounts.get(account.id())
                        .tell(of(account, viewer, users.getOrDefault(account.id(), List.of())))
                        .build())
                .toList();
    }

    private static AccountResponseBuilder of(AccountViewRow account, Caller viewer, List<UserViewRow> users) {
        DefaultRole type = DefaultRole.valueOf(account.roleType());
        return AccountResponseBuilder.builder()
                .id(account.id())
                .name(account.name())
                .accountType(type.accountType())
                .roleId(account.roleId())
                .roleType(type.type())
                .roleName(account.roleName())
                .domainId(account.domainId())
                .domain(account.domainName())
                .domainPath(Wire.domainPath(account.domainPath()))
                .created(Wire.date(account.created()))
                .state(account.state().wire())
                .networkDomain(account.networkDomain())
                .isDefault(account.isDefault())
                .isCleanupRequired(account.closingJob() != null)
                .groups(List.of())
                .user(users.stream().map(user -> of(user, viewer)).toList());
    }

    static UserResponse of(UserViewRow user, Caller viewer) {
        DefaultRole type = DefaultRole.valueOf(user.roleType());
        boolean showsKey = viewer.isRootAdmin() || viewer.user().equals(user.id());
        boolean below = user.domainPath().startsWith(viewer.domainPath())
                && !user.domainPath().equals(viewer.domainPath());
        return UserResponseBuilder.builder()
                .id(user.id())
                .username(user.username())
                .firstName(user.firstName())
                .lastName(user.lastName())
                .email(user.email())
                .created(Wire.date(user.created()))
                .state(user.state().wire())
                .account(user.accountName())
                .accountId(user.accountId())
                .accountType(type.accountType())
                .userSource("native")
                .roleId(user.roleId())
                .roleType(type.type())
                .roleName(user.roleName())
                .domainId(user.domainId())
                .domain(user.domainName())
                .timezone(user.timezone())
                .apiKey(showsKey ? user.apiKey() : null)
                .isDefault(user.isDefault())
                .isCallerChildDomain(below)
                .is2faEnabled(false)
                .is2faMandated(false)
                .build();
    }

    static RoleResponse of(RoleRow role) {
        return RoleResponseBuilder.builder()
                .id(role.id())
                .name(role.name())
                .type(DefaultRole.valueOf(role.type()).type())
                .description(role.description())
                .isDefault(role.isDefault())
                .isPublic(role.isPublic())
                .state("enabled")
                .build();
    }
}
