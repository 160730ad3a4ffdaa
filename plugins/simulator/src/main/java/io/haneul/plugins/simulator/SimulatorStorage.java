package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.plugins.simulator.world.SimulatedPool;
import io.haneul.plugins.simulator.world.SimulatedPools;
import io.haneul.plugins.simulator.world.Volume;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.storage.PoolObservation;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.spi.storage.StorageFacts;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeRef;
import io.haneul.spi.storage.VolumeSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The simulator as primary storage of its own hosts. */
public final class SimulatorStorage extends PoolVerbs implements PrimaryStorageDriver {
    private static final StorageFacts FACTS = new StorageFacts(PoolAddress.SCHEMES, Set.of(SimulatorDriver.TYPE));

    private final SimulatedPools pools;

    /** Makes the component of a simulator's world; all components of one simulator share it. */
    public SimulatorStorage(Simulator simulator) {
        super(simulator.world());
        this.pools = world.pools();
    }

    @Override
    public String name() {
        return SimulatorDriver.NAME;
    }

    @Override
    public StorageFacts facts() {
        return FACTS;
    }

    @Override
    public PoolObservation probe(Call call, Target target, PoolRef pool) throws Fault, InterruptedException {
        PoolAddress address = Translator.poolOf(target, pool);
        return world.carryOut(
                FaultRule.Verb.PROBE_POOL,
                address.key(),
                () -> new PoolObservation(
                        address.capacity(),
                        new Bytes(pools.at(address.key()).usedBytes()),
                        Optional.of(new Handle(address.key()))));
    }

    @Override
    public VolumeObservation ensureVolume(Call call, Target target, VolumeSpec spec)
            throws Fault, InterruptedException {
        PoolAddress address = Translator.poolOf(target, spec.volume().pool());
        Volume made = Translator.volume(call, spec);
        return world.carryOut(
                FaultRule.Verb.ENSURE_VOLUME,
                address.key(),
                () -> Translator.observation(pools.at(address.key())
                        .ensure(
                                withContent(made, spec, pools.at(address.key())),
                                address.capacity().value())));
    }

    /** A template that the pool keeps is known by its content. */
    private static Volume withContent(Volume volume, VolumeSpec spec, SimulatedPool pool) {
        return spec.source()
                .flatMap(source -> pool.keeps().template(source.id().value()))
                .map(template -> new Volume(
                        volume.id(), volume.epoch(), volume.sizeBytes(), volume.template(), template.content(), null))
                .orElse(volume);
    }

    @Override
    public void ensureVolumeAbsent(Call call, Target target, VolumeRef volume) throws Fault, InterruptedException {
        PoolAddress address = Translator.poolOf(target, volume.pool());
        world.carryOut(FaultRule.Verb.ENSURE_VOLUME_ABSENT, address.key(), () -> {
            pools.at(address.key())
                    .ensureAbsent(volume.id().value(), call.epoch().value());
            return true;
        });
    }

    @Override
    public List<VolumeObservation> observe(Call call, Target target, PoolRef pool) throws Fault, InterruptedException {
        PoolAddress address = Translator.poolOf(target, pool);
        return world.carryOut(
                FaultRule.Verb.OBSERVE_POOL, address.key(), () -> pools.at(address.key()).volumes().stream()
                        .map(Translator::observation)
                        .toList());
    }
}
