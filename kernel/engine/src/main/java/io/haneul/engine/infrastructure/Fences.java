package io.haneul.engine.infrastructure;

import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Setting.Scope;
import io.haneul.engine.provider.Providers;
import io.haneul.model.Fault;
import io.haneul.model.HostId;
import io.haneul.spi.Call;
import io.haneul.spi.fencing.FenceVerdict;
import io.haneul.spi.fencing.Fencing;
import io.haneul.store.infrastructure.HostView;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether a host that does not answer is dead. Who does it is a setting of the cluster, zone or cloud; where none is
 * named, the host's own driver, if it can. Only {@link FenceVerdict.Dead} is a proof: without it nothing that ran there may be
 * started elsewhere.
 */
public final class Fences {
    /** The name of the provider that fences, for a cluster, a zone or all; empty for the hypervisor's driver. */
    static final String PROVIDER = "fencing.provider";

    private final Kernel kernel;
    private final Hosts hosts;

    Fences(Kernel kernel, Hosts hosts) {
        this.kernel = kernel;
        this.hosts = hosts;
    }

    /**
     * {@return whether the host is proven dead; made so, where that can be done}
     *
     * @param call with the epoch of a job that holds the host
     * @throws Fault as the provider answers; no proof either
     */
    public FenceVerdict fence(HostId id, Call call) throws Fault, InterruptedException {
        Optional<HostView> host = hosts.row(id);
        if (host.isEmpty()) {
            return new FenceVerdict.NotProven("there is no such host");
        }
        HostTarget target = hosts.target(host.get());
        String named = provider(host.get());
        if (!named.isEmpty()) {
            return kernel.plugins()
                    .fencing()
                    .call(
                            new Providers.Address(named, target.name(), call),
                            there -> there.ensureFenced(call, target.target()));
        }
        return kernel.plugins()
                .hypervisors()
                .callAbility(
                        new Providers.Address(target.provider(), target.name(), call),
                        Fencing.class,
                        there -> there.ensureFenced(call, target.target()))
                .orElseGet(() -> new FenceVerdict.NotProven("nothing fences the hosts of cluster "
                        + host.get().clusterName() + ": name a provider in the setting " + PROVIDER));
    }

    /** {@return who fences, by name, once for each host that is not left to its own driver} */
    public List<String> named() {
        return hosts.known().stream()
                .map(this::provider)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private String provider(HostView host) {
        return kernel.settings()
                .at(Scope.CLUSTER, host.clusterId())
                .own(PROVIDER)
                .orElseGet(() -> kernel.settings().at(Scope.ZONE, host.zoneId()).textOf(PROVIDER));
    }
}
