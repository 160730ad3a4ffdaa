package io.haneul.engine.core;

import io.haneul.commands.DefaultRole;
import io.haneul.commands.Owner;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.model.DomainId;
import io.haneul.store.Tx;
import io.haneul.store.identity.DomainRow;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.identity.Standing;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.Optional;

/** Reads the parameters that many commands share: pages, keywords, whose things a list shows, whose a new thing shall be. */
public final class Listing {
    private final Settings settings;

    public Listing(Settings settings) {
        this.settings = settings;
    }

    /**
     * {@return which rows are wanted: the first {@code default.page.size} when nothing is said}
     *
     * @throws Refusal when the page asked for is larger than that
     */
    public Page page(Paging paging) {
        int most = (int) settings.longOf(CoreSettings.PAGE_SIZE);
        int size = paging.pageSize().orElse(most);
        if (size > most) {
            throw Refusal.parameter("pagesize", "must be at most " + most);
        }
        return new Page((paging.page().orElse(1) - 1L) * size, size);
    }

    /** {@return the pattern of a LIKE that finds what contains the keyword, which stands for itself} */
    public static Optional<String> like(Optional<String> keyword) {
        return keyword.filter(text -> !text.isEmpty())
                .map(text ->
                        "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }

    /** {@return what the caller may see at all} */
    public static Visibility all(Caller caller) {
        if (caller.isRootAdmin()) {
            return Visibility.everything();
        }
        return isAdmin(caller) ? Visibility.ofDomainTree(caller.domainPath()) : Visibility.of(caller.account());
    }

    /**
     * {@return whose things a list shows} Nothing given: the caller's own account's. A domain or account that is absent or
     * foreign: nothing. That {@code domainid} may be used was checked before.
     */
    public static Visibility visible(Tx tx, Caller caller, OwnerFilter filter) {
        if (filter.account().isPresent()) {
            return owner(tx, caller, filter.account().get(), filter.domainId())
                    .map(owner -> Visibility.of(owner.accountId()))
                    .orElseGet(Visibility::nothing);
        }
        if (!isAdmin(caller)) {
            return Visibility.of(caller.account());
        }
        boolean recursive = filter.isRecursive().orElse(false);
        if (filter.domainId().isPresent()) {
            return tx.domains()
                    .find(filter.domainId().get())
                    .map(DomainRow::path)
                    .filter(path -> path.startsWith(caller.domainPath()))
                    .map(path -> recursive ? Visibility.ofDomainTree(path) : Visibility.ofDomain(path))
                    .orElseGet(Visibility::nothing);
        }
        return recursive || filter.listAll().orElse(false) ? all(caller) : Visibility.of(caller.account());
    }

    /**
     * As {@link #visible}, of a list that was asked for one thing by its id, or some: then nothing else given means all the
     * caller may see.
     */
    public static Visibility visible(Tx tx, Caller caller, OwnerFilter filter, boolean byId) {
        boolean plain = filter.account().isEmpty() && filter.domainId().isEmpty();
        return byId && plain ? all(caller) : visible(tx, caller, filter);
    }

    /**
     * {@return whose a new thing shall be: the named account's, else the caller's own}
     *
     * @throws Refusal when the account is absent or foreign, in the same words (431), or may not have new things now (531)
     */
    public static OwnerRow owner(Tx tx, Caller caller, Owner owner) {
        if (owner.account().isEmpty() && owner.domainId().isPresent()) {
            throw Refusal.parameter("domainid", "must be given together with account");
        }
        OwnerRow found = owner.account()
                .map(name ->
                        owner(tx, caller, name, owner.domainId()).orElseThrow(() -> Refusal.reference("account", name)))
                .orElseGet(() -> tx.accounts().owners(java.util.List.of(caller.account())).stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.reference("account", caller.accountName())));
        if (found.state() != Standing.ENABLED) {
            throw new Refusal(
                    ApiCode.ACCOUNT,
                    "Account " + found.accountName() + " is " + found.state().wire());
        }
        return found;
    }

    private static Optional<OwnerRow> owner(Tx tx, Caller caller, String account, Optional<DomainId> domain) {
        return tx.accounts()
                .ownerNamed(domain.orElse(caller.domain()), account)
                .filter(found -> found.accountId().equals(caller.account())
                        || (isAdmin(caller) && found.domainPath().startsWith(caller.domainPath())));
    }

    private static boolean isAdmin(Caller caller) {
        return caller.roleType() != DefaultRole.USER;
    }
}
