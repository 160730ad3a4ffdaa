package io.haneul.engine.network;

import io.haneul.commands.network.CreateNetwork;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.WellKnown;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.store.Tx;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.network.Audience;
import java.util.Locale;
import java.util.Optional;

/**
 * Who a new network is for. One that is not an account's is the provider's own, so that it stays when the account of whoever
 * made it goes.
 *
 * @param subdomains whether the domains below see it too, where it is a domain's
 */
record Sharing(AccountId account, DomainId domain, Audience audience, boolean subdomains) {
    /** {@return who an isolated network is for: one account} */
    static Sharing isolated(Tx tx, Request<CreateNetwork> request) {
        if (isForDomains(request.command(), false)) {
            throw Refusal.parameter("acltype", "must be Account for an isolated network");
        }
        return ofAccount(tx, request);
    }

    /** {@return who a shared network is for: one account, a domain, or the whole zone} */
    static Sharing shared(Tx tx, Request<CreateNetwork> request) {
        CreateNetwork command = request.command();
        if (!request.caller().isRootAdmin()) {
            throw new Refusal(ApiCode.ACCOUNT, "Shared networks are made by root admins only");
        }
        if (!isForDomains(command, command.owner().account().isEmpty())) {
            return ofAccount(tx, request);
        }
        if (command.owner().account().isPresent()) {
            throw Refusal.parameter("account", "can be given only with acltype=Account");
        }
        boolean subdomains = command.subdomainAccess().orElse(true);
        Optional<DomainId> domain = command.owner().domainId();
        domain.ifPresent(wanted -> hold(tx, wanted));
        return domain.isEmpty() && subdomains
                ? new Sharing(WellKnown.SYSTEM_ACCOUNT, WellKnown.ROOT_DOMAIN, Audience.ZONE, true)
                : new Sharing(
                        WellKnown.SYSTEM_ACCOUNT, domain.orElse(WellKnown.ROOT_DOMAIN), Audience.DOMAIN, subdomains);
    }

    private static void hold(Tx tx, DomainId domain) {
        boolean open = tx.domains().hold(domain).filter(row -> !row.closing()).isPresent();
        if (!open) {
            throw new Refusal(ApiCode.IN_USE, "Domain " + domain + " is being removed");
        }
    }

    private static Sharing ofAccount(Tx tx, Request<CreateNetwork> request) {
        if (request.command().subdomainAccess().isPresent()) {
            throw Refusal.parameter("subdomainaccess", "can be given only with acltype=Domain");
        }
        OwnerRow owner = Listing.owner(tx, request.caller(), request.command().owner());
        return new Sharing(owner.accountId(), owner.domainId(), Audience.ACCOUNT, false);
    }

    private static boolean isForDomains(CreateNetwork command, boolean unlessSaid) {
        return command.aclType()
                .map(type -> switch (type.toLowerCase(Locale.ROOT)) {
                    case "domain" -> true;
                    case "account" -> false;
                    default -> throw Refusal.parameter("acltype", "must be Account or Domain");
                })
                .orElse(unlessSaid);
    }
}
