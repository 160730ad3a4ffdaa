package io.haneul.testkit;

import io.haneul.model.HostId;
import io.haneul.model.PoolId;
import io.haneul.spi.placement.HostAllocator;
import io.haneul.spi.placement.HostCandidate;
import io.haneul.spi.placement.PlacementRequest;
import io.haneul.spi.placement.PoolCandidate;
import io.haneul.spi.placement.Ranking;
import io.haneul.spi.placement.Ranking.Rejection;
import io.haneul.spi.placement.StoragePoolAllocator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contracts of allocators, tried on a sound one and on one wrong one for each of their claims. */
class AllocatorContractTest {
    /** An allocator of anything: it orders ids as they come. */
    private static final class Sound {
        Supplier<String> name = () -> "memory";
        Order order = ids -> new Ranking<>(ids, List.of());

        interface Order {
            Ranking<UUID> order(List<UUID> ids);
        }

        Ranking<UUID> rank(List<UUID> ids) {
            return order.order(ids);
        }
    }

    private static Map<String, Consumer<Sound>> specimens(String oneIsOffered) {
        Specimens<Sound> specimens = new Specimens<>();
        AtomicInteger count = new AtomicInteger();
        specimens.wrong("the name has 1 to 64 characters", s -> s.name = () -> " ");
        specimens.wrong("the name never changes", s -> s.name = () -> "n" + count.incrementAndGet());
        orders(specimens);
        specimens.wrong(oneIsOffered, s -> s.order = ids -> new Ranking<>(List.of(), rejected(ids, "no")));
        return specimens.all();
    }

    private static void orders(Specimens<Sound> specimens) {
        specimens.wrong(
                "every candidate is ordered or rejected",
                s -> s.order = ids -> new Ranking<>(ids.subList(0, ids.size() / 2), List.of()));
        specimens.wrong(
                "nothing but a candidate is answered",
                s -> s.order = ids -> new Ranking<>(ids, rejected(List.of(new UUID(0, 0)), "no")));
        specimens.wrong(
                "no candidate is answered twice", s -> s.order = ids -> new Ranking<>(ids, rejected(ids, "no")));
        specimens.wrong(
                "every rejection has a reason",
                s -> s.order = ids -> new Ranking<>(
                        ids.subList(0, ids.size() / 2), rejected(ids.subList(ids.size() / 2, ids.size()), "")));
        specimens.wrong(
                "the same question has the same answer",
                s -> s.order = ids -> {
                    List<UUID> shuffled = new ArrayList<>(ids);
                    Collections.shuffle(shuffled);
                    return new Ranking<>(shuffled, List.of());
                });
        specimens.wrong(
                "no candidates, no answer",
                s -> s.order = ids -> new Ranking<>(ids.isEmpty() ? List.of(new UUID(0, 0)) : ids, List.of()));
    }

    private static List<Rejection<UUID>> rejected(List<UUID> ids, String reason) {
        return ids.stream().map(id -> new Rejection<>(id, reason)).toList();
    }

    private static <I> Ranking<I> typed(Ranking<UUID> ranking, Function<UUID, I> type) {
        return new Ranking<>(
                ranking.ordered().stream().map(type).toList(),
                ranking.rejected().stream()
                        .map(rejection -> new Rejection<>(type.apply(rejection.candidate()), rejection.reason()))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> hosts() {
        return Proof.of(
                specimens("of hosts that are all alike, one at least is offered"),
                change -> ContractRun.of(HostAllocatorContract.class, () -> new Hosts(changed(change)), t -> t.claims));
    }

    @TestFactory
    Stream<DynamicTest> pools() {
        return Proof.of(
                specimens("of pools that are all alike, one at least is offered"),
                change -> ContractRun.of(
                        StoragePoolAllocatorContract.class, () -> new Pools(changed(change)), t -> t.claims));
    }

    private static Sound changed(Consumer<Sound> change) {
        Sound sound = new Sound();
        change.accept(sound);
        return sound;
    }

    private static final class Hosts extends HostAllocatorContract implements HostAllocator {
        private final Sound sound;

        Hosts(Sound sound) {
            this.sound = sound;
        }

        @Override
        protected HostAllocator allocator() {
            return this;
        }

        @Override
        public String name() {
            return sound.name.get();
        }

        @Override
        public Ranking<HostId> order(PlacementRequest request, List<HostCandidate> candidates) {
            return typed(
                    sound.rank(
                            candidates.stream().map(host -> host.id().value()).toList()),
                    HostId::new);
        }
    }

    private static final class Pools extends StoragePoolAllocatorContract implements StoragePoolAllocator {
        private final Sound sound;

        Pools(Sound sound) {
            this.sound = sound;
        }

        @Override
        protected StoragePoolAllocator allocator() {
            return this;
        }

        @Override
        public String name() {
            return sound.name.get();
        }

        @Override
        public Ranking<PoolId> order(PlacementRequest request, List<PoolCandidate> candidates) {
            return typed(
                    sound.rank(
                            candidates.stream().map(pool -> pool.id().value()).toList()),
                    PoolId::new);
        }
    }
}
