package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was set of a machine besides its size, disks and interfaces.
 *
 * @param machine  whose it is
 * @param cpuCap   in MHz; absent without one
 * @param iso      in its drive; absent for an empty one
 * @param rates    of slowed interfaces, in bits a second
 * @param limits   of limited disks
 * @param filtered interfaces that pass nothing without a filter
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MachineSettings(
        UUID machine,
        @Nullable Long cpuCap,
        @Nullable UUID iso,
        Map<UUID, Long> rates,
        Map<UUID, Limit> limits,
        Set<UUID> filtered) {
    public MachineSettings {
        rates = rates == null ? Map.of() : Map.copyOf(rates);
        limits = limits == null ? Map.of() : Map.copyOf(limits);
        filtered = filtered == null ? Set.of() : Set.copyOf(filtered);
    }

    /** What a disk may be asked, in operations a second; absent without a limit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Limit(@Nullable Long reads, @Nullable Long writes) {}

    static MachineSettings none(UUID machine) {
        return new MachineSettings(machine, null, null, Map.of(), Map.of(), Set.of());
    }

    boolean isPlain() {
        return equals(none(machine));
    }

    public MachineSettings capped(@Nullable Long cap) {
        return new MachineSettings(machine, cap, iso, rates, limits, filtered);
    }

    public MachineSettings inserted(@Nullable UUID image) {
        return new MachineSettings(machine, cpuCap, image, rates, limits, filtered);
    }

    public MachineSettings slowed(UUID nic, @Nullable Long rate) {
        return new MachineSettings(machine, cpuCap, iso, with(rates, nic, rate), limits, filtered);
    }

    public MachineSettings limited(UUID disk, @Nullable Limit limit) {
        return new MachineSettings(machine, cpuCap, iso, rates, with(limits, disk, limit), filtered);
    }

    private static <V> Map<UUID, V> with(Map<UUID, V> before, UUID key, @Nullable V value) {
        Map<UUID, V> after = new HashMap<>(before);
        if (value == null) {
            after.remove(key);
        } else {
            after.put(key, value);
        }
        return after;
    }
}
