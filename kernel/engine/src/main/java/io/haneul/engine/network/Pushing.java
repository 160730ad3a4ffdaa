package io.haneul.engine.network;

import io.haneul.engine.core.Kernel;
import io.haneul.engine.infrastructure.Hosts;
import io.haneul.engine.provider.Providers;
import io.haneul.model.Epoch;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.NetworkId;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.network.NetworkProviderFacts;
import io.haneul.spi.network.NetworkReport;
import io.haneul.spi.network.NetworkState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the providers of a network its whole state, each its slice. */
final class Pushing {
    private static final Logger LOG = LoggerFactory.getLogger(Pushing.class);
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Kernel kernel;
    private final Hosts hosts;
    private volatile Optional<Appliances> appliances = Optional.empty();

    Pushing(Kernel kernel, Hosts hosts) {
        this.kernel = kernel;
        this.hosts = hosts;
    }

    void use(Appliances machines) {
        appliances = Optional.of(machines);
    }

    Appliances appliances() {
        return appliances.orElseThrow(() -> new IllegalStateException("nothing runs appliances"));
    }

    /** {@return a call about the network, newer than any before: the revision is its epoch} */
    Call call(String label, NetworkId network, int attempt) {
        long revision = kernel.store().inTransaction(tx -> {
            tx.networks().countRevision(network);
            return tx.networks().revision(network);
        });
        return call(label, revision, attempt);
    }

    private static Call call(String label, long revision, int attempt) {
        return new Call(label, new Epoch(Math.max(1, revision)), Instant.now().plus(DEADLINE), attempt);
    }

    /** On return all providers have the state in force, and the changes in it wait no more. */
    void push(NetworkSnapshot snapshot, int attempt) throws Fault, InterruptedException {
        NetworkId id = snapshot.network().id();
        for (String provider : snapshot.providers()) {
            NetworkState state = snapshot.stateFor(provider);
            Optional<NetworkProviderFacts> facts = facts(provider);
            boolean silent = state.services().isEmpty()
                    && facts.flatMap(NetworkProviderFacts::appliance).isEmpty();
            if (!silent) {
                converge(state, provider, facts, attempt);
            }
        }
        kernel.store().write(tx -> {
            tx.networks().applied(id, snapshot.revision());
            if (!snapshot.changes().isEmpty()) {
                tx.networks().inForce(snapshot.changes());
            }
        });
    }

    private void converge(NetworkState state, String provider, Optional<NetworkProviderFacts> facts, int attempt)
            throws Fault, InterruptedException {
        Call call = call("network " + state.network() + " revision " + state.revision(), state.revision(), attempt);
        Target target = target(state.network(), provider, facts);
        NetworkReport report = kernel.plugins()
                .networks()
                .call(
                        new Providers.Address(provider, state.network().toString(), call),
                        driver -> driver.converge(call, target, state));
        report.refused()
                .forEach(rule -> LOG.warn(
                        "network {}: {} refused rule {}: {}", state.network(), provider, rule.rule(), rule.reason()));
    }

    private Target target(NetworkId network, String provider, Optional<NetworkProviderFacts> facts) throws Fault {
        boolean needsMachine = facts.flatMap(NetworkProviderFacts::appliance).isPresent();
        if (!needsMachine) {
            return Segments.nowhere();
        }
        ApplianceHost appliance = appliances()
                .running(network, provider)
                .orElseThrow(() -> new Fault(
                        FaultKind.UNREACHABLE, "the " + provider + " of network " + network + " does not run"));
        return Segments.nowhere().with(new ApplianceWay(kernel, hosts, network, appliance));
    }

    /** {@return what the provider can do; empty while it is not there} */
    Optional<NetworkProviderFacts> facts(String provider) throws Fault {
        return kernel.plugins().networks().ask(provider, driver -> driver.facts());
    }

    /** On return the provider has nothing left of the network. */
    void ensureAbsent(NetworkSnapshot snapshot, String provider, int attempt) throws Fault, InterruptedException {
        NetworkState state = snapshot.stateFor(provider);
        Call call = call("network " + state.network() + " away", snapshot.revision(), attempt);
        kernel.plugins()
                .networks()
                .call(new Providers.Address(provider, state.network().toString(), call), driver -> {
                    driver.ensureAbsent(call, Segments.nowhere(), state);
                    return true;
                });
    }
}
