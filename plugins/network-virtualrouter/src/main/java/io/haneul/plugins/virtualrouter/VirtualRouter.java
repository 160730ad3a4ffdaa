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
import java.util.Set;

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
    /** As clients read it: the methods and their parameters. */
    private static final String STICKINESS = "[{\"methodname\":\"LbCookie\",\"paramlist\":["
            + "{\"paramname\":\"cookie-name\",\"required\":false,\"isflag\":false},"
            + "{\"paramname\":\"mode\",\"required\":false,\"isflag\":false},"
            + "{\"paramname\":\"nocache\",\"required\":false,\"isflag\":true},"
            + "{\"paramname\":\"indirect\",\"required\":false,\"isflag\":true},"
            + "{\"paramname\":\"postonly\",\"required\":false,\"isflag\":true},"
            + "{\"paramname\":\"domain\",\"required\":false,\"isflag\":false}]},"
            + "{\"methodname\":\"AppCookie\",\"paramlist\":["
            + "{\"paramname\":\"cookie-name\",\"required\":false,\"isflag\":false},"
            + "{\"paramname\":\"length\",\"required\":false,\"isflag\":false},"
            + "{\"paramname\":\"holdtime\",\"required\":false,\"isflag\":false}]},"
            + "{\"methodname\":\"SourceBased\",\"paramlist\":["
            + "{\"paramname\":\"tablesize\",\"required\":false,\"isflag\":false},"
            + "{\"paramname\":\"expire\",\"required\":false,\"isflag\":false}]}]";

    private static final NetworkProviderFacts FACTS = new NetworkProviderFacts(
            Map.of(
                    "Dhcp", Map.of("DhcpAccrossMultipleSubnets", "false"),
                    "Dns", Map.of("AllowDnsSuffixModification", "true"),
                    "Gateway", Map.of(),
                    "SourceNat", Map.of("SupportedSourceNatTypes", "peraccount", "RedundantRouter", "false"),
                    "UserData", Map.of(),
                    "Firewall",
                            Map.of(
                                    "SupportedProtocols", "tcp,udp,icmp",
                                    "SupportedEgressProtocols", "tcp,udp,icmp,all",
                                    "SupportedTrafficDirection", "ingress,egress",
                                    "MultipleIps", "true"),
                    "PortForwarding", Map.of(),
                    "StaticNat", Map.of("ElasticIp", "false"),
                    "Lb",
                            Map.of(
                                    "SupportedLBAlgorithms", "roundrobin,leastconn,source",
                                    "SupportedLBIsolation", "dedicated",
                                    "SupportedProtocols", "tcp,tcp-proxy",
                                    "LbSchemes", "Public",
                                    "SupportedStickinessMethods", STICKINESS)),
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
        bring(call, router, document.contents());
        long inForce = router.deliver(call, state.revision(), document.toJson());
        return new NetworkReport(inForce, document.refused());
    }

    /** A router is asked once what it has, as a network has many guests and few that are new. */
    private static void bring(Call call, ApplianceLink router, Set<String> contents)
            throws Fault, InterruptedException {
        if (contents.isEmpty()) {
            return;
        }
        Set<String> held = RouterReport.of(router.report(call)).contents();
        for (String hash : contents) {
            if (!held.contains(hash)) {
                bring(call, router, hash);
            }
        }
    }

    private static void bring(Call call, ApplianceLink router, String hash) throws Fault, InterruptedException {
        try {
            router.ensureUserData(call, hash);
        } catch (Fault fault) {
            if (fault.kind() == FaultKind.NOT_FOUND) {
                // its guest was changed since the state was read: the next one is on its way
                throw new Fault(FaultKind.UNREACHABLE, fault.getMessage(), fault);
            }
            throw fault;
        }
    }

    @Override
    public void ensureAbsent(Call call, Target target, NetworkState state) {
        // all there is of a network is in its router, which the kernel removes
    }
}
