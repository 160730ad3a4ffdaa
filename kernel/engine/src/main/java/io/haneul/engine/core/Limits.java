package io.haneul.engine.core;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.store.Tx;
import io.haneul.store.identity.DomainRow;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.limit.Holder;
import io.haneul.store.limit.LimitMapper;
import io.haneul.store.limit.LimitRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Holds accounts and domains to how much they may have. Whoever makes something asks at the end of the transaction that made
 * it: what there is now is counted while the finite limits are locked, so that nobody gets past one beside another.
 */
public final class Limits {
    private static final int GIBI = 30;

    private Limits() {}

    /** What is limited, with its number on the wire. */
    public enum Resource {
        USER_VM(0),
        PUBLIC_IP(1),
        VOLUME(2),
        SNAPSHOT(3),
        TEMPLATE(4),
        PROJECT(5),
        NETWORK(6),
        VPC(7),
        CPU(8),
        MEMORY(9),
        PRIMARY_STORAGE(10),
        SECONDARY_STORAGE(11);

        private final int number;

        Resource(int number) {
            this.number = number;
        }

        /** {@return the number on the wire} */
        public int number() {
            return number;
        }

        /** {@return the name on the wire} */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** {@return what has the number} */
        public static Optional<Resource> of(int number) {
            return Arrays.stream(values())
                    .filter(resource -> resource.number() == number)
                    .findFirst();
        }

        /** {@return how many of what is counted make one of what is limited: storage is limited in GiB} */
        private int shift() {
            return this == PRIMARY_STORAGE || this == SECONDARY_STORAGE ? GIBI : 0;
        }
    }

    /**
     * Refuses what was just made when the account, its domain, or one above, has more of it now than it may (532).
     *
     * @param made how much of what: storage in bytes, memory in MiB
     */
    public static void require(Tx tx, AccountId account, String path, Map<Resource, Long> made) {
        List<LimitRow> finite = tx.limits().over(account, pathsTo(path)).stream()
                .filter(limit ->
                        Resource.of(limit.type()).map(made::containsKey).orElse(false))
                .sorted(Comparator.comparing((LimitRow limit) -> limit.nodeId().toString())
                        .thenComparingInt(LimitRow::type))
                .toList();
        // in one order for all, and all before anything is counted
        Map<LimitRow, Long> held = new LinkedHashMap<>();
        finite.forEach(
                limit -> tx.limits().hold(limit.nodeId(), limit.type()).forEach(now -> held.put(limit, now.most())));
        Map<Holder, Map<Resource, Long>> counts = new HashMap<>();
        held.forEach((limit, most) -> {
            Resource resource = Resource.of(limit.type()).orElseThrow();
            Holder holder = limit.path() == null ? Holder.of(account) : Holder.within(limit.path());
            long used =
                    counts.computeIfAbsent(holder, key -> counts(tx, key, made)).getOrDefault(resource, 0L);
            if (used > most << resource.shift()) {
                throw exceeded(tx, account, new Excess(limit, most, resource, used, made.get(resource)));
            }
        });
    }

    /** As {@link #require(Tx, AccountId, String, Map)}, for who does not know the path of the account's domain. */
    public static void require(Tx tx, AccountId account, DomainId domain, Map<Resource, Long> made) {
        require(tx, account, tx.domains().find(domain).map(DomainRow::path).orElse("/"), made);
    }

    private record Excess(LimitRow limit, long most, Resource resource, long used, long made) {
        private String amounts(String whose) {
            int shift = resource.shift();
            return whose + " Resource Limit = " + most + ", Current " + whose + " Resource Amount = "
                    + ((used - made) >> shift) + ", Requested Resource Amount = " + (made >> shift) + ".";
        }
    }

    private static Refusal exceeded(Tx tx, AccountId account, Excess excess) {
        String type = excess.resource().wire();
        if (excess.limit().path() != null) {
            return new Refusal(
                    ApiCode.RESOURCE_LIMIT,
                    "Maximum Domain Resource Limits of Type = '" + type + "' for Domain Id = "
                            + excess.limit().nodeId() + " is exceeded: " + excess.amounts("Domain"));
        }
        OwnerRow owner = tx.accounts().owners(List.of(account)).get(0);
        return new Refusal(
                ApiCode.RESOURCE_LIMIT,
                "Maximum amount of resources of Type = '" + type + "' for Account Name = " + owner.accountName()
                        + " in Domain Id = " + owner.domainId() + " is exceeded: " + excess.amounts("Account"));
    }

    /** {@return the paths of the domain and all above it} */
    public static List<String> pathsTo(String path) {
        List<String> paths = new ArrayList<>();
        for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
            paths.add(path.substring(0, i + 1));
        }
        return paths;
    }

    /** {@return how much there is of each resource: storage in bytes, memory in MiB} */
    public static Map<Resource, Long> counts(Tx tx, Holder holder) {
        Map<Resource, Long> all = new EnumMap<>(Resource.class);
        Arrays.stream(Resource.values()).forEach(resource -> all.put(resource, 0L));
        return counts(tx, holder, all);
    }

    private static Map<Resource, Long> counts(Tx tx, Holder holder, Map<Resource, Long> wanted) {
        Map<Resource, Long> counts = new EnumMap<>(Resource.class);
        if (any(wanted, Resource.USER_VM, Resource.CPU, Resource.MEMORY)) {
            LimitMapper.Machines machines = tx.limits().machines(holder);
            counts.put(Resource.USER_VM, machines.machines());
            counts.put(Resource.CPU, machines.cores());
            counts.put(Resource.MEMORY, machines.memory());
        }
        if (any(wanted, Resource.VOLUME, Resource.PRIMARY_STORAGE)) {
            LimitMapper.Sized volumes = tx.limits().volumes(holder);
            counts.put(Resource.VOLUME, volumes.number());
            counts.put(Resource.PRIMARY_STORAGE, volumes.bytes());
        }
        if (any(wanted, Resource.TEMPLATE, Resource.SECONDARY_STORAGE)) {
            LimitMapper.Sized templates = tx.limits().templates(holder);
            counts.put(Resource.TEMPLATE, templates.number());
            counts.put(Resource.SECONDARY_STORAGE, templates.bytes());
        }
        if (any(wanted, Resource.NETWORK)) {
            counts.put(Resource.NETWORK, tx.limits().networks(holder));
        }
        if (any(wanted, Resource.PUBLIC_IP)) {
            counts.put(Resource.PUBLIC_IP, tx.limits().addresses(holder));
        }
        return counts;
    }

    private static boolean any(Map<Resource, Long> wanted, Resource... resources) {
        return Arrays.stream(resources).anyMatch(wanted::containsKey);
    }

    /** {@return a count as it is answered: storage in GiB} */
    public static long answered(Resource resource, long counted) {
        return counted >> resource.shift();
    }
}
