package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Mhz;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.network.ApplianceSpec;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.network.NetworkProviderFacts;
import io.haneul.spi.network.NetworkReport;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.ServiceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A network provider in memory that keeps the contract, made wrong in the same way as {@link SoundHypervisor}. */
final class SoundProvider implements NetworkProvider {
    static final NetworkProviderFacts FACTS =
            new NetworkProviderFacts(Map.of("Dhcp", Map.of(), "Dns", Map.of()), Optional.empty());

    /** What is in force. */
    Optional<NetworkState> inForce = Optional.empty();
    /** How often a network was removed. */
    int removals;

    Supplier<String> name = () -> "memory";
    Supplier<NetworkProviderFacts> facts = () -> FACTS;
    Push push = SoundProvider::soundPush;
    Remove remove = SoundProvider::soundRemove;

    interface Push {
        NetworkReport push(SoundProvider sound, NetworkState state) throws Fault, InterruptedException;
    }

    interface Remove {
        void remove(SoundProvider sound) throws Fault, InterruptedException;
    }

    static NetworkProviderFacts withAppliance(String kind, int cores) {
        ApplianceSpec appliance = new ApplianceSpec(
                kind, "a", cores, new Mhz(500), Bytes.ofMebi(128), List.of(ApplianceSpec.NicRole.GUEST));
        return new NetworkProviderFacts(FACTS.services(), Optional.of(appliance));
    }

    @Override
    public String name() {
        return name.get();
    }

    @Override
    public NetworkProviderFacts facts() {
        return facts.get();
    }

    @Override
    public NetworkReport converge(Call call, Target target, NetworkState state) throws Fault, InterruptedException {
        return push.push(this, state);
    }

    @Override
    public void ensureAbsent(Call call, Target target, NetworkState state) throws Fault, InterruptedException {
        remove.remove(this);
    }

    synchronized NetworkReport soundPush(NetworkState state) throws Fault, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        for (ServiceState section : state.services()) {
            if (!FACTS.services().containsKey(section.service())) {
                throw new Fault(FaultKind.INVALID, section.service());
            }
        }
        if (inForce.filter(newer -> newer.revision() > state.revision()).isEmpty()) {
            inForce = Optional.of(state);
        }
        return new NetworkReport(inForce.orElse(state).revision(), List.of());
    }

    synchronized void soundRemove() {
        inForce = Optional.empty();
        removals++;
    }
}
