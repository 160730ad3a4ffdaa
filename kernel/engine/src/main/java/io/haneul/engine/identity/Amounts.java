package io.haneul.engine.identity;

import io.haneul.commands.identity.AccountResponseBuilder;
import io.haneul.engine.core.Limits;
import io.haneul.engine.core.Limits.Resource;
import io.haneul.model.AccountId;
import io.haneul.store.Tx;
import io.haneul.store.limit.LimitMapper.MachinesOf;
import io.haneul.store.limit.LimitMapper.Part;
import io.haneul.store.limit.LimitRow;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How much an account has, and may have.
 *
 * @param has     of each resource, as it is answered
 * @param most    of each resource with a finite limit
 * @param running machines
 * @param stopped machines
 */
record Amounts(Map<Resource, Long> has, Map<Resource, Long> most, int running, int stopped) {
    private static final String UNLIMITED = "Unlimited";

    /** {@return those of the accounts; the same number of queries for any number of them} */
    static Map<AccountId, Amounts> of(Tx tx, List<AccountId> accounts) {
        List<UUID> ids = accounts.stream().map(AccountId::value).toList();
        Map<AccountId, Map<Resource, Long>> has = new HashMap<>();
        Map<AccountId, Map<Resource, Long>> most = new HashMap<>();
        Map<AccountId, MachinesOf> machines = new HashMap<>();
        for (MachinesOf row : tx.limits().machinesOf(ids)) {
            machines.put(row.accountId(), row);
            put(has, row.accountId(), Resource.USER_VM, row.machines());
            put(has, row.accountId(), Resource.CPU, row.cores());
            put(has, row.accountId(), Resource.MEMORY, row.memory());
        }
        sized(has, tx.limits().volumesOf(ids), Resource.VOLUME, Resource.PRIMARY_STORAGE);
        sized(has, tx.limits().templatesOf(ids), Resource.TEMPLATE, Resource.SECONDARY_STORAGE);
        tx.limits().networksOf(ids).forEach(part -> put(has, part.accountId(), Resource.NETWORK, part.number()));
        tx.limits().addressesOf(ids).forEach(part -> put(has, part.accountId(), Resource.PUBLIC_IP, part.number()));
        for (LimitRow limit : tx.limits().ofAll(ids)) {
            Resource.of(limit.type())
                    .ifPresent(resource -> put(most, new AccountId(limit.nodeId()), resource, limit.most()));
        }
        Map<AccountId, Amounts> all = new HashMap<>();
        accounts.forEach(id -> all.put(
                id,
                new Amounts(
                        has.getOrDefault(id, Map.of()),
                        most.getOrDefault(id, Map.of()),
                        machines.containsKey(id) ? (int) machines.get(id).running() : 0,
                        machines.containsKey(id) ? (int) machines.get(id).stopped() : 0)));
        return all;
    }

    private static void sized(
            Map<AccountId, Map<Resource, Long>> has, List<Part> parts, Resource number, Resource bytes) {
        for (Part part : parts) {
            put(has, part.accountId(), number, part.number());
            put(has, part.accountId(), bytes, Limits.answered(bytes, part.bytes()));
        }
    }

    private static void put(
            Map<AccountId, Map<Resource, Long>> amounts, AccountId account, Resource resource, long amount) {
        amounts.computeIfAbsent(account, id -> new EnumMap<>(Resource.class)).put(resource, amount);
    }

    private long total(Resource resource) {
        return has.getOrDefault(resource, 0L);
    }

    private String limit(Resource resource) {
        return most.containsKey(resource) ? most.get(resource).toString() : UNLIMITED;
    }

    private String available(Resource resource) {
        return most.containsKey(resource)
                ? Long.toString(Math.max(0, most.get(resource) - total(resource)))
                : UNLIMITED;
    }

    /** Tells them with the account. */
    AccountResponseBuilder tell(AccountResponseBuilder response) {
        return tellOthers(tellMachines(response)).vmRunning(running).vmStopped(stopped);
    }

    private AccountResponseBuilder tellMachines(AccountResponseBuilder response) {
        return response.vmLimit(limit(Resource.USER_VM))
                .vmTotal(total(Resource.USER_VM))
                .vmAvailable(available(Resource.USER_VM))
                .volumeLimit(limit(Resource.VOLUME))
                .volumeTotal(total(Resource.VOLUME))
                .volumeAvailable(available(Resource.VOLUME))
                .snapshotLimit(limit(Resource.SNAPSHOT))
                .snapshotTotal(total(Resource.SNAPSHOT))
                .snapshotAvailable(available(Resource.SNAPSHOT))
                .cpuLimit(limit(Resource.CPU))
                .cpuTotal(total(Resource.CPU))
                .cpuAvailable(available(Resource.CPU))
                .memoryLimit(limit(Resource.MEMORY))
                .memoryTotal(total(Resource.MEMORY))
                .memoryAvailable(available(Resource.MEMORY))
                .primaryStorageLimit(limit(Resource.PRIMARY_STORAGE))
                .primaryStorageTotal(total(Resource.PRIMARY_STORAGE))
                .primaryStorageAvailable(available(Resource.PRIMARY_STORAGE));
    }

    private AccountResponseBuilder tellOthers(AccountResponseBuilder response) {
        return response.ipLimit(limit(Resource.PUBLIC_IP))
                .ipTotal(total(Resource.PUBLIC_IP))
                .ipAvailable(available(Resource.PUBLIC_IP))
                .templateLimit(limit(Resource.TEMPLATE))
                .templateTotal(total(Resource.TEMPLATE))
                .templateAvailable(available(Resource.TEMPLATE))
                .projectLimit(limit(Resource.PROJECT))
                .projectTotal(total(Resource.PROJECT))
                .projectAvailable(available(Resource.PROJECT))
                .networkLimit(limit(Resource.NETWORK))
                .networkTotal(total(Resource.NETWORK))
                .networkAvailable(available(Resource.NETWORK))
                .vpcLimit(limit(Resource.VPC))
                .vpcTotal(total(Resource.VPC))
                .vpcAvailable(available(Resource.VPC))
                .secondaryStorageLimit(limit(Resource.SECONDARY_STORAGE))
                .secondaryStorageTotal((double) total(Resource.SECONDARY_STORAGE))
                .secondaryStorageAvailable(available(Resource.SECONDARY_STORAGE));
    }
}
