package io.haneul.engine.compute;

import io.haneul.engine.command.Refusal;
import io.haneul.store.catalog.DiskOfferingRow;
import io.haneul.store.catalog.ServiceOfferingRow;
import io.haneul.store.catalog.TemplateRow;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How large a machine is: what its offering says, and where that leaves it to the deployer, what the deployer said.
 *
 * @param details what the deployer said, by its name on the wire
 */
record Size(int cores, int speedMhz, int memoryMib, Map<String, String> details) {
    private static final Detail CORES = new Detail("cpuNumber", 1024);
    private static final Detail MHZ = new Detail("cpuSpeed", 100_000);
    private static final Detail MIB = new Detail("memory", 1 << 24);
    private static final long MOST_GIB = 1 << 16;

    /** What a deployer may say, by its name on the wire, and the most it may be. */
    private record Detail(String name, int most) {}

    static Size of(ServiceOfferingRow offering, Map<String, String> said) {
        Map<String, String> used = new TreeMap<>();
        int cores = chosen(CORES, offering.cores(), said, used);
        int speed = chosen(MHZ, offering.speedMhz(), said, used);
        int memory = chosen(MIB, offering.memoryMib(), said, used);
        within("cpuNumber", cores, offering.minCores(), offering.maxCores());
        within("memory", memory, offering.minMemoryMib(), offering.maxMemoryMib());
        return new Size(cores, speed, memory, used);
    }

    private static int chosen(
            Detail detail, @Nullable Integer fixed, Map<String, String> said, Map<String, String> used) {
        String name = detail.name();
        Optional<String> text = said.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
        if (fixed != null) {
            if (text.isPresent()) {
                throw Refusal.parameter("details", name + " is fixed by the service offering");
            }
            return fixed;
        }
        int value = number(
                name,
                text.orElseThrow(() ->
                        Refusal.parameter("details", name + " is needed, as the service offering leaves it to you")));
        if (value < 1 || value > detail.most()) {
            throw Refusal.parameter("details", name + " must be from 1 to " + detail.most());
        }
        used.put(name, String.valueOf(value));
        return value;
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw Refusal.parameter("details", name + " must be a whole number");
        }
    }

    private static void within(String name, int value, @Nullable Integer least, @Nullable Integer most) {
        if ((least != null && value < least) || (most != null && value > most)) {
            throw Refusal.parameter(
                    "details",
                    name + " must be from " + (least == null ? 1 : least) + " to " + (most == null ? "any" : most));
        }
    }

    /** {@return the size of a root disk in bytes} */
    static long ofRoot(TemplateRow template, Optional<Long> saidGib) {
        long root = saidGib.map(gib -> gib << 30).orElse(template.sizeBytes());
        if (root < template.sizeBytes()) {
            throw Refusal.parameter("rootdisksize", "must not be smaller than the template");
        }
        return root;
    }

    /** {@return the size of a disk in bytes} */
    static long ofDisk(DiskOfferingRow offering, Optional<Long> saidGib) {
        if (!offering.isCustom()) {
            if (saidGib.isPresent()) {
                throw Refusal.parameter("size", "is fixed by the disk offering");
            }
            return offering.sizeGib() == null ? 0 : offering.sizeGib() << 30;
        }
        long gib = saidGib.orElseThrow(
                () -> Refusal.parameter("size", "is needed, as the disk offering leaves it to you"));
        if (gib < 1 || gib > MOST_GIB) {
            throw Refusal.parameter("size", "must be from 1 to " + MOST_GIB + " GiB");
        }
        return gib << 30;
    }
}
