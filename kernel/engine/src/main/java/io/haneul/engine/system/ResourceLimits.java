package io.haneul.engine.system;

import io.haneul.commands.DefaultRole;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.system.ListResourceLimits;
import io.haneul.commands.system.ResourceCountResponse;
import io.haneul.commands.system.ResourceLimitResponse;
import io.haneul.commands.system.UpdateResourceCount;
import io.haneul.commands.system.UpdateResourceLimit;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.Limits.Resource;
import io.haneul.engine.core.Listing;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.store.Tx;
import io.haneul.store.limit.LimitRow;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows and changes how much accounts and domains may have, and counts what they have. */
final class ResourceLimits {
    private static final long UNLIMITED = -1;
    /** Of storage in GiB, so that it can be told in bytes; of anything else far beyond what there is. */
    private static final long MOST = 1L << 32;

    private final Kernel kernel;

    ResourceLimits(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().on(ListResourceLimits.class, this::list);
        kernel.commands().single(UpdateResourceLimit.class, this::update);
        kernel.commands().on(UpdateResourceCount.class, this::count);
    }

    private Answer list(Request<ListResourceLimits> request) {
        ListResourceLimits wanted = request.command();
        Page page = kernel.listing().page(wanted.paging());
        List<ResourceLimitResponse> all = kernel.store().read(tx -> shown(tx, request.caller(), wanted)
                .map(node -> limits(tx, node, wanted))
                .orElse(List.of()));
        return new Answer.Listing(
                all.size(), all.stream().skip(page.offset()).limit(page.limit()).toList());
    }

    /** The account that was named, or the domain when only it was, else the caller's account. */
    private static Optional<LimitedNode> shown(Tx tx, Caller caller, ListResourceLimits wanted) {
        boolean isDomain = wanted.owner().account().isEmpty()
                && wanted.owner().domainId().isPresent()
                && caller.roleType() != DefaultRole.USER;
        if (isDomain) {
            return domain(tx, caller, wanted.owner().domainId().orElseThrow());
        }
        if (wanted.owner().account().isEmpty()) {
            return account(tx, caller.account());
        }
        Visibility see = Listing.visible(tx, caller, wanted.owner());
        return Optional.ofNullable(see.account()).flatMap(account -> account(tx, account));
    }

    private static Optional<LimitedNode> domain(Tx tx, Caller caller, DomainId id) {
        return tx.domains()
                .find(id)
                .filter(domain -> domain.path().startsWith(caller.domainPath()))
                .map(LimitedNode::of);
    }

    private static Optional<LimitedNode> account(Tx tx, AccountId account) {
        return tx.accounts().living(List.of(account)).stream().findFirst().map(LimitedNode::of);
    }

    private static List<ResourceLimitResponse> limits(Tx tx, LimitedNode node, ListResourceLimits wanted) {
        Map<Integer, Long> finite =
                tx.limits().of(node.id()).stream().collect(Collectors.toMap(LimitRow::type, LimitRow::most));
        return resources(wanted.resourceType())
                .filter(resource -> wanted.resourceTypeName()
                        .map(resource.wire()::equalsIgnoreCase)
                        .orElse(true))
                .map(resource -> node.limit(resource, finite.getOrDefault(resource.number(), UNLIMITED)))
                .toList();
    }

    private static Stream<Resource> resources(Optional<Integer> number) {
        return Arrays.stream(Resource.values()).filter(resource -> number.map(wanted -> wanted == resource.number())
                .orElse(true));
    }

    private ResourceLimitResponse update(Request<UpdateResourceLimit> request) {
        UpdateResourceLimit command = request.command();
        Resource resource = Resource.of(command.resourceType())
                .orElseThrow(() -> Refusal.parameter("resourcetype", "must be a number from 0 to 11"));
        long most = command.max().orElse(UNLIMITED);
        if (most < UNLIMITED || most > MOST) {
            throw Refusal.parameter("max", "must be from -1, which means that there is no limit, to " + MOST);
        }
        return kernel.store().inTransaction(tx -> {
            LimitedNode node = target(tx, request.caller(), command.account(), command.domainId());
            requireMayLimit(request.caller(), node);
            if (most == UNLIMITED) {
                tx.limits().remove(node.id(), resource.number());
            } else {
                requireWithinParents(tx, node, resource, most);
                tx.limits().put(node.id(), resource.number(), most);
            }
            return node.limit(resource, most);
        });
    }

    private static LimitedNode target(Tx tx, Caller caller, Optional<String> account, Optional<DomainId> domain) {
        if (account.isPresent()) {
            DomainId in = domain.orElseThrow(() -> Refusal.parameter("domainid", "must be given with account"));
            OwnerFilter named = new OwnerFilter(account, Optional.of(in), Optional.empty(), Optional.empty());
            return Optional.ofNullable(Listing.visible(tx, caller, named).account())
                    .flatMap(found -> account(tx, found))
                    .orElseThrow(() -> Refusal.reference("account", account.get()));
        }
        return domain.map(id -> domain(tx, caller, id).orElseThrow(() -> Refusal.reference("domainid", id)))
                .orElseGet(() -> account(tx, caller.account()).orElseThrow());
    }

    /** Whoever could lift its own limit, or its domain's, would have none. */
    private static void requireMayLimit(Caller caller, LimitedNode node) {
        boolean own = node.id().equals(caller.account().value())
                || node.id().equals(caller.domain().value());
        if (own && !caller.isRootAdmin()) {
            throw new Refusal(ApiCode.ACCOUNT, "Nobody changes the limits of its own account or domain");
        }
    }

    private static void requireWithinParents(Tx tx, LimitedNode node, Resource resource, long most) {
        List<String> above = Limits.pathsTo(node.path()).stream()
                .filter(path -> node.isAccount() || !path.equals(node.path()))
                .toList();
        tx.limits().over(node.accountId(), above).stream()
                .filter(limit -> limit.path() != null && limit.type() == resource.number() && limit.most() < most)
                .findFirst()
                .ifPresent(limit -> {
                    throw Refusal.parameter(
                            "max", "must be at most " + limit.most() + ", the limit of domain " + limit.path());
                });
    }

    private Answer count(Request<UpdateResourceCount> request) {
        UpdateResourceCount command = request.command();
        if (command.resourceType().flatMap(Resource::of).isEmpty()
                && command.resourceType().isPresent()) {
            throw Refusal.parameter("resourcetype", "must be a number from 0 to 11");
        }
        List<ResourceCountResponse> counts = kernel.store().read(tx -> {
            LimitedNode node = target(tx, request.caller(), command.account(), Optional.of(command.domainId()));
            Map<Resource, Long> all = Limits.counts(tx, node.holder());
            return resources(command.resourceType())
                    .map(resource -> node.count(resource, Limits.answered(resource, all.getOrDefault(resource, 0L))))
                    .toList();
        });
        return new Answer.Listing(counts.size(), counts);
    }
}
