package io.haneul.engine.infrastructure;

import io.haneul.model.AccountId;
import io.haneul.store.infrastructure.CapacityMapper.Tenancy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many machines or volumes of each account hosts and pools hold, in memory: a hint for allocators, kept by the writers
 * after their commits and read anew from time to time. Safe for any number of threads.
 */
final class Tenants {
    private final Map<UUID, Counts> places = new ConcurrentHashMap<>();

    /** @param stamp of the latest change, so that an older reading does not undo it */
    private record Counts(Map<AccountId, Integer> byAccount, long stamp) {
        Counts changed(AccountId account, int more, long now) {
            byAccount.merge(account, more, (old, added) -> old + added <= 0 ? null : old + added);
            return new Counts(byAccount, now);
        }
    }

    int of(UUID place, AccountId account) {
        Counts counts = places.get(place);
        return counts == null ? 0 : counts.byAccount().getOrDefault(account, 0);
    }

    void took(UUID place, AccountId account, long stamp) {
        change(place, account, 1, stamp);
    }

    void gave(UUID place, AccountId account, long stamp) {
        change(place, account, -1, stamp);
    }

    private void change(UUID place, AccountId account, int more, long stamp) {
        places.compute(place, (id, counts) -> {
            Counts known = counts == null ? new Counts(new ConcurrentHashMap<>(), stamp) : counts;
            boolean nothing = more < 0 && !known.byAccount().containsKey(account);
            return nothing ? known : known.changed(account, more, stamp);
        });
    }

    /** Enters all there is, as it was read after the mark was taken; places changed since keep what is known of them. */
    void read(List<Tenancy> all, long mark) {
        Map<UUID, Map<AccountId, Integer>> byPlace = new HashMap<>();
        for (Tenancy tenancy : all) {
            byPlace.computeIfAbsent(tenancy.place(), place -> new ConcurrentHashMap<>())
                    .put(tenancy.account(), (int) tenancy.count());
        }
        places.forEach((place, counts) -> byPlace.putIfAbsent(place, new ConcurrentHashMap<>()));
        byPlace.forEach((place, accounts) -> places.compute(
                place, (id, known) -> known != null && known.stamp() > mark ? known : new Counts(accounts, mark)));
        places.values()
                .removeIf(counts -> counts.stamp() <= mark && counts.byAccount().isEmpty());
    }
}
