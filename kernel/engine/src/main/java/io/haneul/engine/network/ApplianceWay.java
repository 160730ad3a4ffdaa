package io.haneul.engine.network;

import io.haneul.engine.core.Kernel;
import io.haneul.engine.infrastructure.HostTarget;
import io.haneul.engine.infrastructure.Hosts;
import io.haneul.engine.provider.Providers;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.NetworkId;
import io.haneul.model.Secret;
import io.haneul.spi.ApplianceLink;
import io.haneul.spi.Call;
import io.haneul.spi.hypervisor.ApplianceChannel;
import io.haneul.spi.network.ApplianceContent;
import io.haneul.spi.network.ApplianceDocument;

/** The way into an appliance: through the hypervisor it runs on. */
final class ApplianceWay implements ApplianceLink {
    private final Kernel kernel;
    private final HostTarget host;
    private final NetworkId network;
    private final ApplianceHost appliance;

    ApplianceWay(Kernel kernel, Hosts hosts, NetworkId network, ApplianceHost appliance) {
        this.kernel = kernel;
        this.host = hosts.target(appliance.host());
        this.network = network;
        this.appliance = appliance;
    }

    @Override
    public long deliver(Call call, long revision, String content) throws Fault, InterruptedException {
        ApplianceDocument document = new ApplianceDocument(appliance.vm(), revision, content);
        return through(call, channel -> channel.deliver(call, host.target(), document));
    }

    @Override
    public void ensureUserData(Call call, String hash) throws Fault, InterruptedException {
        String base64 = kernel.store()
                .read(tx -> tx.nics().users(network).stream()
                        .filter(nic -> hash.equals(nic.userDataHash()))
                        .findFirst()
                        .flatMap(nic -> tx.vms().userData(nic.vmId())))
                .orElseThrow(() -> new Fault(
                        FaultKind.NOT_FOUND, "no machine of network " + network + " has the user data " + hash));
        ApplianceContent content = new ApplianceContent(appliance.vm(), hash, new Secret(base64));
        boolean unused = through(call, channel -> {
            channel.ensureContent(call, host.target(), content);
            return true;
        });
    }

    @Override
    public String report(Call call) throws Fault, InterruptedException {
        return through(call, channel -> channel.report(call, host.target(), appliance.vm()));
    }

    private <T> T through(Call call, Providers.Use<ApplianceChannel, T> act) throws Fault, InterruptedException {
        try {
            Providers.Address address = new Providers.Address(host.provider(), host.name(), call);
            return kernel.plugins()
                    .hypervisors()
                    .callAbilityPatiently(address, ApplianceChannel.class, act)
                    .orElseThrow(() -> new Fault(
                            FaultKind.INVALID, "host " + host.name() + " has no way into a system's machine"));
        } catch (Fault fault) {
            if (fault.kind() == FaultKind.NOT_FOUND) {
                // recorded as running it has stopped: it takes the state when it runs again
                throw new Fault(FaultKind.UNREACHABLE, fault.getMessage(), fault);
            }
            throw fault;
        }
    }
}
