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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the providers of a network its whole state, each its slice. */
final class Pushing {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final int LONGEST_REASON = 512;

    private final Kernel kernel;
    private final Hosts hosts;
    private final Revisions revisions;
    private final RefusedRules refusedRules;
    private volatile Optional<Appliances> appliances = Optional.empty();

    Pushing(Kernel kernel, Hosts hosts, Revisions revisions) {
        this.kernel = kernel;
        this.revisions = revisions;
        this.hosts = hosts;
        this.refusedRules = new RefusedRules(kernel.store());
    }

    void use(Appliances machines) {
        appliances = Optional.of(machines);
    }

    Appliances appliances() {
        return appliances.orElseThrow(() -> new IllegalStateException("nothing runs appliances"));
    }

    /** {@return a call about the network, newer than any before: the revision is its epoch} It costs a commit. */
    Call call(String label, NetworkId network, int attempt) {
        return call(label, revisions.newest(network).orElse(1L), attempt);
    }

    private static Call call(String label, long revision, int attempt) {
        return new Call(label, new Epoch(Math.max(1, revision)), Instant.now().plus(DEADLINE), attempt);
    }

    /** On return all providers have the state in force, or a newer one. */
    void push(NetworkSnapshot snapshot, int attempt) throws Fault, InterruptedException {
        List<NetworkReport.RefusedRule> refused = new ArrayList<>();
        for (String provider : snapshot.providers()) {
            NetworkState state = snapshot.stateFor(provider);
            Optional<NetworkProviderFacts> facts = facts(provider);
            boolean silent = state.services().isEmpty()
                    && facts.flatMap(NetworkProviderFacts::appliance).isEmpty();
            if (!silent) {
                refused.addAll(converge(state, provider, facts, attempt));
            }
        }
        note(snapshot, refused);
    }

    /** Tenants' rules that a provider refuses are told it no more; who waits for one learns why. */
    private void note(NetworkSnapshot snapshot, List<NetworkReport.RefusedRule> refused) {
        List<NetworkReport.RefusedRule> rules = refused.stream()
                .filter(rule -> snapshot.rules().holds(rule.rule()))
                .toList();
        if (!rules.isEmpty()) {
            kernel.store().write(tx -> rules.forEach(rule -> tx.rules().refused(rule.rule(), abridged(rule.reason()))));
        }
    }

    private static String abridged(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private List<NetworkReport.RefusedRule> converge(
            NetworkState state, String provider, Optional<NetworkProviderFacts> facts, int attempt)
            throws Fault, InterruptedException {
        Call call = call("network " + state.network() + " revision " + state.revision(), state.revision(), attempt);
        Target target = target(state.network(), provider, facts);
        NetworkReport report = kernel.plugins()
                .networks()
                .call(
                        new Providers.Address(provider, state.network().toString(), call),
                        driver -> driver.converge(call, target, state));
        refusedRules.note(state, provider, report);
        return report.refused();
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
