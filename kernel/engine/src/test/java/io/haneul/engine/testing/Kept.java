package io.haneul.engine.testing;

import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.ImageStoreId;
import io.haneul.model.PoolId;
import io.haneul.plugins.simulator.Simulator;
import io.haneul.plugins.simulator.world.SimulatedState;
import io.haneul.spi.Call;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.image.ImageStoreRef;
import io.haneul.spi.storage.PoolRef;
import io.haneul.store.NewIds;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the simulated storage of a demo zone holds besides volumes, as its drivers observe it.
 *
 * @param snapshots in all pools
 * @param images    in the image store
 */
public record Kept(Set<String> snapshots, Set<String> images) {
    public Kept {
        snapshots = Set.copyOf(snapshots);
        images = Set.copyOf(images);
    }

    /** {@return what is there now} */
    public static Kept in(Simulator simulator) {
        Call call = new Call("look", new Epoch(1), Instant.now().plusSeconds(60), 1);
        Set<String> snapshots = new TreeSet<>();
        Set<String> images = new TreeSet<>();
        try {
            for (String url : simulator.state().pools().stream()
                    .map(SimulatedState.PoolState::pool)
                    .toList()) {
                PoolRef pool = new PoolRef(NewIds.of(PoolId.class), url, Optional.empty());
                simulator
                        .storage()
                        .observeSnapshots(call, Target.of(Connection.open(url)), pool)
                        .forEach(seen -> snapshots.add(seen.id().toString()));
            }
            String url = "nfs://127.0.0.1/s";
            ImageStoreRef store = new ImageStoreRef(NewIds.of(ImageStoreId.class), url, Optional.empty());
            simulator
                    .images()
                    .observe(call, Target.of(Connection.open(url)), store)
                    .forEach(seen -> images.add(seen.id().toString()));
        } catch (Fault | InterruptedException e) {
            throw new AssertionError(e);
        }
        return new Kept(snapshots, images);
    }
}
