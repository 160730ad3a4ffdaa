package io.haneul.plugins.virtualrouter;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Mhz;
import io.haneul.spi.ApplianceLink;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.network.ApplianceSpec;
import io.haneul.spi.network.ApplianceSpec.NicRole;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.network.NetworkProviderFacts;
import io.haneul.spi.network.NetworkReport;
import io.haneul.spi.network.NetworkState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Serves a guest network by a small machine of its own. The network's whole state becomes one document for that machine; the
 * kernel runs the machine and carries the document to it.
 */
public final class VirtualRouter implements NetworkProvider {
    private static final ApplianceSpec MACHINE = new ApplianceSpec(
            "DomainRouter",
            "r",
            1,
            new Mhz(500),
            Bytes.ofMebi(256),
            List.of(NicRole.GUEST, NicRole.CONTROL, NicRole.PUBLIC));
    private static final NetworkProviderFacts FACTS = new NetworkProviderFacts(
            Map.of(
                    "Dhcp", Map.of("DhcpAccrossMultipleSubnets", "false"),
                    "Dns", Map.of("AllowDnsSuffixModification", "true"),
                    "Gateway", Map.of(),
                    "SourceNat", Map.of("SupportedSourceNatTypes", "peraccount", "RedundantRouter", "false"),
                    "UserData", Map.of()),
            Optional.of(MACHINE));

    @Override
    public String name() {
        return "VirtualRouter";
    }

    @Override
    public NetworkProviderFacts facts() {
        return FACTS;
    }

    @Override
    public NetworkReport converge(Call call, Target target, NetworkState state) throws Fault, InterruptedException {
        RouterDocument document = RouterTranslator.translate(state);
        ApplianceLink router = target.appliance()
                .orElseThrow(() -> new Fault(
                        FaultKind.INVALID, "network " + state.network() + " is to be served without its router"));
        long inForce = router.deliver(call, state.revision(), document.toJson());
        return new NetworkReport(inForce, document.refused());
    }

    @Override
    public void ensureAbsent(Call call, Target target, NetworkState state) {
        // all there is of a network is in its router, which the kernel removes
    }
}
