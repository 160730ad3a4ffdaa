package io.haneul.engine.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.infrastructure.HostTarget;
import io.haneul.engine.infrastructure.Hosts;
import io.haneul.engine.provider.Providers;
import io.haneul.jobs.ProviderMissing;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.HostId;
import io.haneul.model.HypervisorType;
import io.haneul.model.NetworkId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.spi.Call;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HostSegments;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.network.SegmentRequest;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.AddressRangeRow;
import io.haneul.store.infrastructure.PhysicalNetworkRow;
import io.haneul.store.infrastructure.TrafficTypeRow;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NicRow;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wires of networks: their numbers, what the isolation makes of them, and the hosts they were brought to. */
final class Segments {
    static final String GUEST = "Guest";
    static final String PUBLIC = "Public";
    static final String MANAGEMENT = "Management";
    static final String UNTAGGED = "untagged";

    private static final String NATIVE = "Native";
    private static final String VLAN = "VLAN";
    private static final ObjectReader LABELS = JsonMapper.builder().build().readerForMapOf(String.class);
    private static final int TRIES = 32;
    private static final Logger LOG = LoggerFactory.getLogger(Segments.class);

    private final Kernel kernel;
    private final Hosts hosts;
    private final Set<Brought> brought = ConcurrentHashMap.newKeySet();

    /** @param boot of the host: what was brought in another one may be gone */
    private record Brought(NetworkId network, int generation, HostId host, Optional<String> boot) {}

    Segments(Kernel kernel, Hosts hosts) {
        this.kernel = kernel;
        this.hosts = hosts;
    }

    /** {@return the network's wire as it is called where the hypervisor runs} */
    SegmentSpec of(NetworkRow network, HypervisorType hypervisor) {
        String label = kernel.store().read(tx -> label(tx, network.physicalNetworkId(), GUEST, hypervisor.name()));
        return of(network, label);
    }

    /** {@return the network's wire, for whom its name on hosts does not matter} */
    static SegmentSpec of(NetworkRow network) {
        return of(network, "");
    }

    private static SegmentSpec of(NetworkRow network, String label) {
        if (network.segmentMethod() == null || network.segmentUri() == null) {
            throw new Refusal(ApiCode.RESOURCE_UNAVAILABLE, "Network " + network.name() + " has no segment now");
        }
        int number = network.segmentNumber() == null ? 0 : network.segmentNumber();
        return new SegmentSpec(network.id(), network.segmentMethod(), number, label, network.segmentUri());
    }

    /** {@return the wire of a range of public addresses} */
    static SegmentSpec ofRange(Tx tx, NetworkId network, AddressRangeRow range, String hypervisor) {
        String label =
                range.physicalNetworkId() == null ? "" : label(tx, range.physicalNetworkId(), PUBLIC, hypervisor);
        String vlan = range.vlan().replace("vlan://", "").toLowerCase(Locale.ROOT);
        return vlan.matches("\\d{1,4}")
                ? new SegmentSpec(network, VLAN, Integer.parseInt(vlan), label, "vlan://" + vlan)
                : new SegmentSpec(network, NATIVE, 0, label, "vlan://" + UNTAGGED);
    }

    /** {@return the wire on which the kernel reaches appliances} */
    static SegmentSpec control(Tx tx, NetworkRow network, String hypervisor) {
        String label = tx.physicalNetworks().carrying(network.zoneId(), MANAGEMENT).stream()
                .findFirst()
                .map(physical -> label(tx, physical.id(), MANAGEMENT, hypervisor))
                .orElse("");
        return new SegmentSpec(network.id(), NATIVE, 0, label, "vlan://" + UNTAGGED);
    }

    private static String label(Tx tx, PhysicalNetworkId physical, String type, String hypervisor) {
        return tx.physicalNetworks().traffic(physical).stream()
                .filter(traffic -> traffic.type().equalsIgnoreCase(type))
                .findFirst()
                .map(TrafficTypeRow::labels)
                .map(labels -> labels(labels).getOrDefault(hypervisor.toLowerCase(Locale.ROOT), ""))
                .orElse("");
    }

    private static Map<String, String> labels(String json) {
        Map<String, String> lower = new ConcurrentHashMap<>();
        try {
            Map<String, String> labels = LABELS.readValue(json);
            labels.forEach((name, label) -> lower.put(name.toLowerCase(Locale.ROOT), label));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the labels of a kind of traffic cannot be read", e);
        }
        return lower;
    }

    /** {@return the isolation for the network's physical network} */
    String isolation(PhysicalNetworkRow physical) {
        List<String> methods = Arrays.stream(physical.isolationMethods().split(","))
                .map(String::strip)
                .filter(method -> !method.isEmpty())
                .toList();
        return kernel.plugins()
                .isolations()
                .first(isolation -> methods.isEmpty()
                        || methods.stream().anyMatch(isolation.facts().method()::equalsIgnoreCase))
                .orElseThrow(() -> new ProviderMissing("isolation"));
    }

    /** Takes a number for the network, unless it has one. */
    int draw(Tx tx, NetworkRow network, PhysicalNetworkRow physical) {
        Optional<Integer> has = tx.networks().segmentOf(network.id());
        if (has.isPresent()) {
            return has.get();
        }
        Set<Integer> taken = new HashSet<>(tx.networks().segments(physical.id()));
        List<Integer> free = VlanRanges.numbers(physical.vlan())
                .filter(n -> !taken.contains(n))
                .boxed()
                .toList();
        for (int i = 0; i < Math.min(TRIES, free.size()); i++) {
            int number = free.get(ThreadLocalRandom.current().nextInt(free.size()));
            if (tx.networks().takeSegment(physical.id(), number, network.id()) == 1) {
                return number;
            }
        }
        throw new Refusal(
                ApiCode.INSUFFICIENT_CAPACITY,
                "Physical network " + physical.name() + " has no free segment for network " + network.name());
    }

    /** {@return the segment the isolation made of the network's number, wherever it itself keeps it} */
    SegmentSpec make(Call call, NetworkRow network) throws Fault, InterruptedException {
        int number = network.segmentNumber() == null ? 0 : network.segmentNumber();
        if (network.isolation() == null) {
            return new SegmentSpec(network.id(), NATIVE, 0, "", "vlan://" + UNTAGGED);
        }
        SegmentRequest request = new SegmentRequest(network.id(), number, "");
        return kernel.plugins()
                .isolations()
                .call(address(network, call), isolation -> isolation.ensureSegment(call, nowhere(), request));
    }

    /** On return the isolation itself keeps nothing of the network's segment. */
    void unmake(Call call, NetworkRow network) throws Fault, InterruptedException {
        if (network.isolation() == null || network.segmentNumber() == null) {
            return;
        }
        SegmentRequest request = new SegmentRequest(network.id(), network.segmentNumber(), "");
        kernel.plugins().isolations().call(address(network, call), isolation -> {
            isolation.ensureSegmentAbsent(call, nowhere(), request);
            return true;
        });
    }

    private static Providers.Address address(NetworkRow network, Call call) {
        return new Providers.Address(
                String.valueOf(network.isolation()), network.physicalNetworkId().toString(), call);
    }

    static Target nowhere() {
        return Target.of(Connection.open(""));
    }

    /** On return machines on the host can be plugged into the network's segment; done once per host and implementation. */
    void bring(Supplier<Call> calls, NetworkRow network, HostId host) throws Fault, InterruptedException {
        Brought key = new Brought(network.id(), network.generation(), host, hosts.boot(host));
        if (brought.contains(key)) {
            return;
        }
        kernel.store().write(tx -> tx.networks().brought(network.id(), host));
        Call call = calls.get();
        HostTarget target = hosts.target(host);
        HypervisorType type = hypervisor(target);
        SegmentSpec segment = of(network, type);
        kernel.plugins()
                .hypervisors()
                .callAbility(
                        new Providers.Address(target.provider(), target.name(), call), HostSegments.class, ability -> {
                            ability.ensureSegment(call, target.target(), segment);
                            return true;
                        });
        brought.add(key);
    }

    /** {@return the machine's interfaces as its host is told of them} */
    List<NicSpec> specs(UUID vm, HypervisorType hypervisor) {
        return kernel.store().read(tx -> tx.nics().of(vm).stream()
                .map(nic -> new NicSpec(
                        nic.id().value(),
                        nic.device(),
                        nic.mac(),
                        Optional.ofNullable(nic.address()),
                        wire(tx, nic, hypervisor.name())))
                .toList());
    }

    private static SegmentSpec wire(Tx tx, NicRow nic, String hypervisor) {
        NetworkRow network = tx.networks().find(nic.networkId()).orElseThrow();
        return switch (nic.role()) {
            case USER, GUEST -> of(network, label(tx, network.physicalNetworkId(), GUEST, hypervisor));
            case CONTROL -> control(tx, network, hypervisor);
            case PUBLIC ->
                tx.publicAddresses()
                        .sourceNat(network.id())
                        .flatMap(address -> tx.addressRanges().find(address.rangeId()))
                        .map(range -> ofRange(tx, network.id(), range, hypervisor))
                        .orElseThrow(() -> new Refusal(
                                ApiCode.RESOURCE_UNAVAILABLE, "Network " + network.name() + " has no way out now"));
        };
    }

    private HypervisorType hypervisor(HostTarget target) throws Fault {
        return kernel.plugins()
                .hypervisors()
                .ask(target.provider(), driver -> driver.facts().type())
                .orElseThrow(() -> new ProviderMissing("hypervisor " + target.provider()));
    }

    /** Has the segment brought to the host anew when a machine starts there: the host may have lost it. */
    void forget(HostId host) {
        brought.removeIf(key -> key.host().equals(host));
    }

    /**
     * On return no host that answers has the network's segment any more. One that does not answer keeps an idle wire, which
     * harms nobody: whoever gets the number next finds it there.
     */
    void takeAway(Call call, NetworkRow network) throws Fault, InterruptedException {
        if (network.segmentUri() == null) {
            return;
        }
        for (HostId host : kernel.store().read(tx -> tx.networks().hosts(network.id()))) {
            boolean there = kernel.store().read(tx -> tx.hosts().find(host)).isPresent();
            if (there) {
                takeAway(call, network, hosts.target(host));
            }
        }
        brought.removeIf(key -> key.network().equals(network.id()));
    }

    private void takeAway(Call call, NetworkRow network, HostTarget target) throws Fault, InterruptedException {
        try {
            SegmentSpec segment = of(network, hypervisor(target));
            kernel.plugins()
                    .hypervisors()
                    .callAbility(
                            new Providers.Address(target.provider(), target.name(), call),
                            HostSegments.class,
                            ability -> {
                                ability.ensureSegmentAbsent(call, target.target(), segment);
                                return true;
                            });
        } catch (Fault fault) {
            if (fault.kind() != FaultKind.UNREACHABLE) {
                throw fault;
            }
            LOG.info("network {} leaves its wire on host {}: {}", network.id(), target.name(), fault.getMessage());
        }
    }
}
