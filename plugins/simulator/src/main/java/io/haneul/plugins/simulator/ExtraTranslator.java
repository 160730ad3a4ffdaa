package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Cidr;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.model.IpAddress;
import io.haneul.model.Mhz;
import io.haneul.model.PortRange;
import io.haneul.model.SnapshotId;
import io.haneul.model.TemplateId;
import io.haneul.model.VmSnapshotId;
import io.haneul.model.VolumeId;
import io.haneul.plugins.simulator.world.Drive;
import io.haneul.plugins.simulator.world.Filter;
import io.haneul.plugins.simulator.world.HostFacts;
import io.haneul.plugins.simulator.world.Machine;
import io.haneul.plugins.simulator.world.MachineSettings;
import io.haneul.plugins.simulator.world.MachineSnapshots;
import io.haneul.plugins.simulator.world.Moving;
import io.haneul.plugins.simulator.world.PoolEntry;
import io.haneul.plugins.simulator.world.Watching;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.ConfigDriveSpec;
import io.haneul.spi.hypervisor.DiskLimit;
import io.haneul.spi.hypervisor.DiskSpec;
import io.haneul.spi.hypervisor.FilterReport;
import io.haneul.spi.hypervisor.FilterRule;
import io.haneul.spi.hypervisor.HostUsage;
import io.haneul.spi.hypervisor.NicFilter;
import io.haneul.spi.hypervisor.NicSpec;
import io.haneul.spi.hypervisor.StorageMove;
import io.haneul.spi.hypervisor.VmCounters;
import io.haneul.spi.hypervisor.VmOptions;
import io.haneul.spi.hypervisor.VmSnapshotObservation;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.image.ImageStoreRef;
import io.haneul.spi.network.Traffic;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.SnapshotObservation;
import io.haneul.spi.storage.TemplateObservation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From the kernel's words for abilities to the simulator's and back: pure functions. */
final class ExtraTranslator {
    private static final long BYTES_A_SECOND = 10_000;

    private ExtraTranslator() {}

    static MachineSettings settings(VmSpec spec) {
        Map<UUID, Long> rates = new HashMap<>();
        Set<UUID> filtered = new HashSet<>();
        for (NicSpec nic : spec.nics()) {
            nic.rate().ifPresent(rate -> rates.put(nic.id(), rate.bitsPerSecond()));
            if (nic.filtered()) {
                filtered.add(nic.id());
            }
        }
        Map<UUID, MachineSettings.Limit> limits = new HashMap<>();
        for (DiskSpec disk : spec.disks()) {
            disk.limit().ifPresent(limit -> limits.put(disk.id().value(), limit(limit)));
        }
        VmOptions options = spec.options();
        return new MachineSettings(
                spec.vm().id(),
                options.cpuCap().map(Mhz::value).orElse(null),
                options.iso().map(iso -> iso.iso().value()).orElse(null),
                rates,
                limits,
                filtered);
    }

    static MachineSettings.Limit limit(DiskLimit limit) {
        return new MachineSettings.Limit(boxed(limit.readsPerSecond()), boxed(limit.writesPerSecond()));
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    static Drive drive(Call call, ConfigDriveSpec spec) {
        Map<String, String> files = new HashMap<>();
        spec.files().forEach((path, content) -> files.put(path, hash(content.reveal())));
        return new Drive(spec.vm().id(), call.epoch().value(), spec.label(), files);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static List<Moving.DiskMove> moves(Target target, StorageMove move) throws Fault {
        List<Moving.DiskMove> moves = new ArrayList<>();
        for (DiskSpec disk : move.migration().vm().disks()) {
            PoolRef to = move.disks().get(disk.id());
            if (to != null) {
                PoolAddress there = Translator.poolAt(move.migration().destination(), to);
                moves.add(new Moving.DiskMove(
                        disk.id().value(),
                        Translator.poolAt(target, disk.pool()).key(),
                        there.key(),
                        there.capacity().value()));
            }
        }
        return moves;
    }

    static VmSnapshotObservation observation(MachineSnapshots.Kept kept) {
        return new VmSnapshotObservation(
                new VmSnapshotId(kept.id()),
                new Handle("snapshots/" + kept.id()),
                kept.memory(),
                Optional.ofNullable(kept.parent()).map(VmSnapshotId::new));
    }

    /** Every guest is busy in the same way: its counters go with the time that it runs. */
    static VmCounters counters(Watching.Running running) {
        Machine machine = running.machine();
        long nanos = Math.max(1, running.since().toNanos());
        long work = Math.max(1, nanos / 1000);
        Bytes bytes = new Bytes(work * BYTES_A_SECOND / 1_000_000 + work);
        return new VmCounters(
                machine.id(),
                Instant.now(),
                running.since().dividedBy(10).multipliedBy(machine.cores()).plusNanos(nanos / 100),
                new Bytes(machine.memoryBytes() / 2),
                machine.nics().stream()
                        .map(nic -> new VmCounters.NicCounters(nic.id(), bytes, bytes))
                        .toList(),
                machine.disks().stream()
                        .map(disk -> new VmCounters.DiskCounters(new VolumeId(disk.volume()), bytes, bytes, work, work))
                        .toList());
    }

    static HostUsage usage(HostFacts facts, List<Watching.Running> running) {
        long mhz = running.stream()
                .mapToLong(one -> one.machine().cores() * one.machine().speedMhz())
                .sum();
        long memory =
                running.stream().mapToLong(one -> one.machine().memoryBytes()).sum();
        Bytes traffic = new Bytes(System.currentTimeMillis());
        double share = (double) mhz / Math.max(1, facts.cores() * facts.speedMhz());
        return new HostUsage(Instant.now(), Math.min(1, share / 10), new Bytes(memory), traffic, traffic);
    }

    static Filter filter(NicFilter filter) {
        return new Filter(
                filter.nic(),
                filter.vm().id(),
                filter.revision(),
                filter.mac().text(),
                filter.addresses().stream().map(IpAddress::text).toList(),
                filter.spoofing(),
                filter.ingress().stream().map(ExtraTranslator::rule).toList(),
                filter.egress()
                        .map(rules -> rules.stream().map(ExtraTranslator::rule).toList())
                        .orElse(null));
    }

    private static Filter.Rule rule(FilterRule rule) {
        Traffic traffic = rule.traffic();
        int first = traffic.ports().map(PortRange::first).orElse(0);
        int last = traffic.ports().map(PortRange::last).orElse(65_535);
        if (traffic.icmp().isPresent()) {
            first = traffic.icmp().get().type();
            last = traffic.icmp().get().code().orElse(-1);
        }
        String protocol = traffic.number().isPresent()
                ? String.valueOf(traffic.number().getAsInt())
                : traffic.protocol().name();
        return new Filter.Rule(
                rule.rule(),
                protocol,
                first,
                last,
                rule.peers().stream().map(Cidr::toString).toList());
    }

    static FilterReport report(List<Filter> inForce) {
        Map<UUID, Long> revisions = new HashMap<>();
        inForce.forEach(filter -> revisions.put(filter.nic(), filter.revision()));
        return new FilterReport(revisions, List.of());
    }

    static SnapshotObservation observation(PoolEntry.Snapshot snapshot) {
        return new SnapshotObservation(
                new SnapshotId(snapshot.id()),
                new VolumeId(snapshot.volume()),
                new Handle("snapshots/" + snapshot.id()),
                new Bytes(snapshot.sizeBytes()));
    }

    static TemplateObservation observation(PoolEntry.Template template) {
        return new TemplateObservation(
                new TemplateId(template.id()),
                new Handle("templates/" + template.id()),
                new Bytes(template.sizeBytes()));
    }

    static PoolAddress storeOf(ImageStoreRef store) throws Fault {
        return storeAddress(store.url());
    }

    /** {@return the key of the store whose URL this is} */
    static String storeKey(String url) throws Fault {
        return storeAddress(url).key();
    }

    private static PoolAddress storeAddress(String url) throws Fault {
        return PoolAddress.parse(url, Optional.of("images"));
    }
}
