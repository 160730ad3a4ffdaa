package io.haneul.engine.identity;

import io.haneul.commands.Paging;
import io.haneul.commands.identity.CreateDomain;
import io.haneul.commands.identity.DomainResponse;
import io.haneul.commands.identity.ListDomainChildren;
import io.haneul.commands.identity.ListDomains;
import io.haneul.commands.identity.UpdateDomain;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.WellKnown;
import io.haneul.model.DomainId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.identity.DomainFilter;
import io.haneul.store.identity.DomainFilterBuilder;
import io.haneul.store.identity.DomainRow;
import io.haneul.store.identity.DomainRowBuilder;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tree of domains: shown, made, renamed. */
final class Domains {
    private static final int LONGEST_PATH = 700;

    private final Kernel kernel;
    private final IdentityMemory memory;

    Domains(Kernel kernel, IdentityMemory memory) {
        this.kernel = kernel;
        this.memory = memory;
    }

    void register() {
        kernel.references()
                .add(DomainId.class, (tx, ids) -> tx
                        .domains()
                        .all(ids.stream().map(DomainId::new).toList())
                        .stream()
                        .filter(domain -> domain.removed() == null)
                        .collect(Collectors.toMap(
                                domain -> domain.id().value(),
                                domain -> new Ownership.OfDomain(domain.id(), domain.path()))));
        kernel.views().add(DomainResponse.class, (tx, viewer, id) -> tx.domains()
                .view(new DomainId(id))
                .map(Faces::of));
        kernel.commands().on(ListDomains.class, this::list);
        kernel.commands().on(ListDomainChildren.class, this::listChildren);
        kernel.commands().single(CreateDomain.class, this::create);
        kernel.commands().single(UpdateDomain.class, this::update);
    }

    private Answer list(Request<ListDomains> request) {
        ListDomains wanted = request.command();
        Caller caller = request.caller();
        boolean tree = wanted.listAll().orElse(false)
                || caller.isRootAdmin()
                || wanted.id().isPresent();
        DomainFilter filter = DomainFilterBuilder.builder()
                .within(within(caller.domainPath()))
                .id(wanted.id().orElse(tree ? null : caller.domain()))
                .name(wanted.name().orElse(null))
                .level(wanted.level().orElse(null))
                .like(Listing.like(wanted.paging().keyword()).orElse(null))
                .build();
        return answer(filter, wanted.paging());
    }

    private Answer listChildren(Request<ListDomainChildren> request) {
        ListDomainChildren wanted = request.command();
        boolean listAll = wanted.listAll().orElse(false) && wanted.id().isEmpty();
        boolean tree = wanted.isRecursive().orElse(false) || listAll;
        DomainId above = wanted.id().orElse(request.caller().domain());
        String path = kernel.store()
                .read(tx -> tx.domains().find(above))
                .map(DomainRow::path)
                .orElse(request.caller().domainPath());
        DomainFilter filter = DomainFilterBuilder.builder()
                .within(within(path))
                .parent(tree ? null : above)
                .besides(above)
                .name(wanted.name().orElse(null))
                .like(Listing.like(wanted.paging().keyword()).orElse(null))
                .build();
        return answer(filter, wanted.paging());
    }

    private Answer answer(DomainFilter filter, Paging paging) {
        Page page = kernel.listing().page(paging);
        return kernel.store()
                .read(tx -> new Answer.Listing(
                        tx.domains().count(filter),
                        tx.domains().page(filter, page).stream().map(Faces::of).toList()));
    }

    static String within(String path) {
        return String.valueOf(Visibility.ofDomainTree(path).domainPattern());
    }

    private DomainResponse create(Request<CreateDomain> request) {
        CreateDomain wanted = request.command();
        String name = Names.ofDomain("name", wanted.name());
        Optional<String> networkDomain = Names.networkDomain(wanted.networkDomain());
        DomainId parentId = wanted.parentDomainId().orElse(request.caller().domain());
        return kernel.store().inTransaction(tx -> {
            DomainRow parent = open(tx, parentId, "parentdomainid");
            DomainRow domain = DomainRowBuilder.builder()
                    .id(NewIds.of(DomainId.class))
                    .name(name)
                    .path(path(parent.path(), name))
                    .parentId(parent.id())
                    .level(parent.level() + 1)
                    .networkDomain(networkDomain.orElse(null))
                    .created(tx.now())
                    .build();
            Refused.ifTaken(
                    () -> tx.domains().insert(domain), "name", "is taken by another domain in " + parent.path());
            tell(tx, "DOMAIN.CREATE", request.caller(), domain);
            return view(tx, domain.id());
        });
    }

    /** {@return the domain, in which new things may be made until the transaction ends} */
    static DomainRow open(Tx tx, DomainId id, String parameter) {
        DomainRow domain = tx.domains().hold(id).orElseThrow(() -> Refusal.reference(parameter, id));
        if (domain.closing()) {
            throw new Refusal(ApiCode.IN_USE, "Domain " + domain.name() + " is being removed");
        }
        return domain;
    }

    private static String path(String parent, String name) {
        String path = parent + name + "/";
        if (path.length() > LONGEST_PATH) {
            throw Refusal.parameter("name", "makes a path of more than " + LONGEST_PATH + " characters");
        }
        return path;
    }

    private DomainResponse update(Request<UpdateDomain> request) {
        UpdateDomain wanted = request.command();
        Optional<String> networkDomain = Names.networkDomain(wanted.networkDomain());
        return kernel.store().inTransaction(tx -> {
            DomainRow domain = tx.domains().lock(wanted.id()).orElseThrow(() -> Refusal.reference("id", wanted.id()));
            if (wanted.networkDomain().isPresent()) {
                tx.domains().describe(domain.id(), networkDomain.orElse(null));
            }
            wanted.name().ifPresent(name -> rename(tx, domain, Names.ofDomain("name", name)));
            memory.changedBy(tx);
            tell(tx, "DOMAIN.UPDATE", request.caller(), domain);
            return view(tx, domain.id());
        });
    }

    private static void rename(Tx tx, DomainRow domain, String name) {
        if (domain.id().equals(WellKnown.ROOT_DOMAIN)) {
            throw Refusal.parameter("name", "of the root domain cannot be changed");
        }
        if (domain.closing()) {
            throw new Refusal(ApiCode.IN_USE, "Domain " + domain.name() + " is being removed");
        }
        String old = domain.path();
        String parent = old.substring(0, old.length() - domain.name().length() - 1);
        String fresh = path(parent, name);
        Refused.ifTaken(
                () -> tx.domains().rename(domain.id(), name), "name", "is taken by another domain in " + parent);
        if (tx.domains().longestPath(within(old)) - old.length() + fresh.length() > LONGEST_PATH) {
            throw Refusal.parameter("name", "makes a path of more than " + LONGEST_PATH + " characters");
        }
        tx.domains().move(old, fresh, within(old));
    }

    private static DomainResponse view(Tx tx, DomainId id) {
        return tx.domains().view(id).map(Faces::of).orElseThrow();
    }

    static void tell(Tx tx, String type, Caller caller, DomainRow domain) {
        Events.Owner owner = Events.Owner.of(caller).tellingTo(caller.account(), domain.id());
        Events.completed(
                tx, type, owner, new Events.Resource("Domain", domain.id().value(), domain.name()));
    }
}
