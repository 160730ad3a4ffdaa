package io.haneul.engine.placement;

import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.provider.Providers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The settings that name the chains of allocators: only those that are there may be named, each once. */
public final class Allocators {
    private final Kernel kernel;

    public Allocators(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Adds the rules of the settings; once, while the engine is assembled. */
    public void register() {
        kernel.settings()
                .rule(
                        CoreSettings.HOST_ALLOCATORS,
                        value -> complaint("host allocator", kernel.plugins().hostAllocators(), value));
        kernel.settings()
                .rule(
                        CoreSettings.POOL_ALLOCATORS,
                        value -> complaint(
                                "storage pool allocator", kernel.plugins().poolAllocators(), value));
    }

    /** {@return the names a setting lists} */
    public static List<String> names(String setting) {
        return Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Optional<String> complaint(String role, Providers<?> there, String value) {
        List<String> names = names(value);
        if (names.isEmpty()) {
            return Optional.of("must name a " + role + "; there are " + String.join(", ", there.names()));
        }
        if (names.stream().distinct().count() < names.size()) {
            return Optional.of("must name each " + role + " once");
        }
        return names.stream()
                .filter(name -> !there.has(name))
                .findFirst()
                .map(name -> "no " + role + " is named " + name + "; there are " + String.join(", ", there.names()));
    }
}
