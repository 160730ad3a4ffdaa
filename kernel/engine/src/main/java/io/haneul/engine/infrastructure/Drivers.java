package io.haneul.engine.infrastructure;

import io.haneul.engine.core.Plugins;
import io.haneul.engine.provider.Providers;
import io.haneul.model.Fault;
import io.haneul.model.HypervisorType;
import io.haneul.spi.Provider;
import io.haneul.spi.hypervisor.HypervisorFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the drivers that are there say of themselves. */
final class Drivers {
    private static final Logger LOG = LoggerFactory.getLogger(Drivers.class);

    private final Plugins plugins;

    Drivers(Plugins plugins) {
        this.plugins = plugins;
    }

    /**
     * A hypervisor driver.
     *
     * @param name  of the driver
     * @param facts with the type in the driver's own spelling
     */
    record Hypervisor(String name, HypervisorFacts facts) {}

    /** {@return the driver of a type of hypervisors} */
    Optional<Hypervisor> of(HypervisorType type) {
        return all().stream()
                .filter(driver -> driver.facts().type().equals(type))
                .findFirst();
    }

    /** {@return every hypervisor driver} */
    List<Hypervisor> all() {
        return facts(plugins.hypervisors(), driver -> new Hypervisor(driver.name(), driver.facts()))
                .toList();
    }

    /** {@return the storage driver for pools of a URL on hosts of a hypervisor, or on any hosts} */
    Optional<String> storage(String url, Optional<HypervisorType> hypervisor, Optional<String> named) {
        String scheme = url.substring(0, Math.max(0, url.indexOf(':'))).toLowerCase(Locale.ROOT);
        return facts(plugins.storage(), driver -> {
                    boolean fits = driver.facts().schemes().contains(scheme)
                            && (driver.facts().hypervisors().isEmpty()
                                    || hypervisor
                                            .map(driver.facts().hypervisors()::contains)
                                            .orElse(true));
                    return fits ? Optional.of(driver.name()) : Optional.<String>empty();
                })
                .flatMap(Optional::stream)
                .filter(name -> named.map(name::equalsIgnoreCase).orElse(true))
                .findFirst();
    }

    /** {@return what each provider of a role answers to a question that never blocks; one that fails is passed over} */
    static <T extends Provider, R> Stream<R> facts(Providers<T> providers, Function<T, R> question) {
        return providers.names().stream().flatMap(name -> {
            try {
                return providers.ask(name, question).stream();
            } catch (Fault fault) {
                LOG.warn("{} was passed over: {}", name, fault.getMessage());
                return Stream.empty();
            }
        });
    }
}
