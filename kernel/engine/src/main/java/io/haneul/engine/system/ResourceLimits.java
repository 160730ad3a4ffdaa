package io.haneul.engine.system;

import io.haneul.commands.DefaultRole;
import io.haneul.commands.system.ListResourceLimits;
import io.haneul.commands.system.ResourceLimitResponse;
import io.haneul.commands.system.ResourceLimitResponseBuilder;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.Wire;
import io.haneul.model.AccountId;
import io.haneul.store.Tx;
import io.haneul.store.identity.DomainRow;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How much accounts and domains may have: there are no limits yet, and that is what is said. */
final class ResourceLimits {
    private static final long UNLIMITED = -1;
    private static final List<String> TYPES = List.of(
            "user_vm",
            "public_ip",
            "volume",
            "snapshot",
            "template",
            "project",
            "network",
            "vpc",
            "cpu",
            "memory",
            "primary_storage",
            "secondary_storage");

    private final Kernel kernel;

    ResourceLimits(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().on(ListResourceLimits.class, this::list);
    }

    private Answer list(Request<ListResourceLimits> request) {
        ListResourceLimits wanted = request.command();
        Page page = kernel.listing().page(wanted.paging());
        List<ResourceLimitResponse> all = kernel.store()
                .read(tx -> whose(tx, request.caller(), wanted))
                .map(owner -> limits(owner, wanted))
                .orElse(List.of());
        return new Answer.Listing(
                all.size(), all.stream().skip(page.offset()).limit(page.limit()).toList());
    }

    /** The account that was named, or the domain when only it was, else the caller's account. */
    private static Optional<ResourceLimitResponseBuilder> whose(Tx tx, Caller caller, ListResourceLimits wanted) {
        boolean isDomain = wanted.owner().account().isEmpty()
                && wanted.owner().domainId().isPresent()
                && caller.roleType() != DefaultRole.USER;
        if (isDomain) {
            return tx.domains()
                    .find(wanted.owner().domainId().orElseThrow())
                    .filter(domain -> domain.path().startsWith(caller.domainPath()))
                    .map(ResourceLimits::of);
        }
        if (wanted.owner().account().isEmpty()) {
            return owner(tx, caller.account());
        }
        Visibility see = Listing.visible(tx, caller, wanted.owner());
        return Optional.ofNullable(see.account()).flatMap(account -> owner(tx, account));
    }

    private static Optional<ResourceLimitResponseBuilder> owner(Tx tx, AccountId account) {
        return tx.accounts().living(List.of(account)).stream().findFirst().map(ResourceLimits::of);
    }

    private static ResourceLimitResponseBuilder of(DomainRow domain) {
        return ResourceLimitResponseBuilder.builder()
                .domainId(domain.id())
                .domain(domain.name())
                .domainPath(Wire.domainPath(domain.path()));
    }

    private static ResourceLimitResponseBuilder of(OwnerRow owner) {
        return ResourceLimitResponseBuilder.builder()
                .account(owner.accountName())
                .domainId(owner.domainId())
                .domain(owner.domainName())
                .domainPath(Wire.domainPath(owner.domainPath()));
    }

    private static List<ResourceLimitResponse> limits(ResourceLimitResponseBuilder owner, ListResourceLimits wanted) {
        return IntStream.range(0, TYPES.size())
                .filter(type ->
                        wanted.resourceType().map(number -> number == type).orElse(true))
                .filter(type -> wanted.resourceTypeName()
                        .map(TYPES.get(type)::equalsIgnoreCase)
                        .orElse(true))
                .mapToObj(type -> owner.resourceType(Integer.toString(type))
                        .resourceTypeName(TYPES.get(type))
                        .max(UNLIMITED)
                        .build())
                .toList();
    }
}
