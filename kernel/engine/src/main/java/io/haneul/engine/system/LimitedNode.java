package io.haneul.engine.system;

import io.haneul.commands.system.ResourceCountResponse;
import io.haneul.commands.system.ResourceCountResponseBuilder;
import io.haneul.commands.system.ResourceLimitResponse;
import io.haneul.commands.system.ResourceLimitResponseBuilder;
import io.haneul.engine.core.Limits.Resource;
import io.haneul.engine.core.Wire;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.store.identity.DomainRow;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.limit.Holder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can have limits: an account, or a domain with all in it and below.
 *
 * @param account its name; absent for a domain
 */
record LimitedNode(UUID id, @Nullable String account, DomainId domain, String domainName, String path) {
    static LimitedNode of(DomainRow domain) {
        return new LimitedNode(domain.id().value(), null, domain.id(), domain.name(), domain.path());
    }

    static LimitedNode of(OwnerRow owner) {
        return new LimitedNode(
                owner.accountId().value(),
                owner.accountName(),
                owner.domainId(),
                owner.domainName(),
                owner.domainPath());
    }

    boolean isAccount() {
        return account != null;
    }

    /** {@return the id as an account's, which a domain's is nobody's} */
    AccountId accountId() {
        return new AccountId(id);
    }

    Holder holder() {
        return isAccount() ? Holder.of(accountId()) : Holder.within(path);
    }

    ResourceLimitResponse limit(Resource resource, long most) {
        return ResourceLimitResponseBuilder.builder()
                .account(account)
                .domainId(domain)
                .domain(domainName)
                .domainPath(Wire.domainPath(path))
                .resourceType(Integer.toString(resource.number()))
                .resourceTypeName(resource.wire())
                .max(most)
                .build();
    }

    ResourceCountResponse count(Resource resource, long counted) {
        return ResourceCountResponseBuilder.builder()
                .account(account)
                .domainId(domain)
                .domain(domainName)
                .domainPath(Wire.domainPath(path))
                .resourceType(Integer.toString(resource.number()))
                .resourceTypeName(resource.wire())
                .resourceCount(counted)
                .build();
    }
}
