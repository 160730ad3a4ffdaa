package io.haneul.plugins.virtualrouter;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.network.NetworkProviderFacts;
import io.haneul.spi.network.NetworkReport;
import io.haneul.spi.network.NetworkState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A provider that deployment tools expect to find, enable and list, and that offers no service yet: no network can choose it
 * for anything.
 */
public final class AnnouncedProvider implements NetworkProvider {
    private static final NetworkProviderFacts NO_SERVICE = new NetworkProviderFacts(Map.of(), Optional.empty());

    private final String name;

    /**
     * @param name by which tools know it
     */
    public AnnouncedProvider(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public NetworkProviderFacts facts() {
        return NO_SERVICE;
    }

    @Override
    public NetworkReport converge(Call call, Target target, NetworkState state) throws Fault {
        if (!state.services().isEmpty()) {
            throw new Fault(
                    FaultKind.INVALID,
                    name + " offers no service, and is asked for "
                            + state.services().get(0).service());
        }
        return new NetworkReport(state.revision(), List.of());
    }

    @Override
    public void ensureAbsent(Call call, Target target, NetworkState state) {
        // nothing was ever there
    }
}
