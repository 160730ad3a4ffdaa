package io.haneul.engine.operation;

import io.haneul.engine.provider.Providers;
import io.haneul.engine.testing.Server;
import io.haneul.engine.testing.Wall;
import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Provider;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.network.NetworkProviderFacts;
import io.haneul.spi.network.NetworkReport;
import io.haneul.spi.network.NetworkReport.RefusedRule;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.storage.PrimaryStorageDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a server's providers at hand, so that they can leave and come back; its router refuses a rule when it is told to. */
final class Present implements Wall {
    private final List<Runnable> back = new ArrayList<>();
    private @Nullable HypervisorDriver hypervisor;
    private @Nullable PrimaryStorageDriver storage;
    final Refusing router = new Refusing();

    /** A router that does not take one rule. */
    static final class Refusing implements NetworkProvider {
        private static final UUID RULE = new UUID(1, 2);
        private @Nullable NetworkProvider sound;
        private volatile Optional<String> reason = Optional.empty();

        void refuse(String why) {
            reason = Optional.of(why);
        }

        void takeAll() {
            reason = Optional.empty();
        }

        private NetworkProvider sound() {
            return Objects.requireNonNull(sound);
        }

        @Override
        public String name() {
            return sound().name();
        }

        @Override
        public NetworkProviderFacts facts() {
            return sound().facts();
        }

        @Override
        public NetworkReport converge(Call call, Target target, NetworkState state) throws Fault, InterruptedException {
            NetworkReport report = sound().converge(call, target, state);
            List<RefusedRule> refused = new ArrayList<>(report.refused());
            reason.ifPresent(why -> refused.add(new RefusedRule(RULE, why)));
            return new NetworkReport(report.revision(), refused);
        }

        @Override
        public void ensureAbsent(Call call, Target target, NetworkState state) throws Fault, InterruptedException {
            sound().ensureAbsent(call, target, state);
        }
    }

    @Override
    public <T extends Provider> T around(Class<T> role, T provider) {
        if (provider instanceof HypervisorDriver driver) {
            hypervisor = driver;
        }
        if (provider instanceof PrimaryStorageDriver driver) {
            storage = driver;
        }
        if (provider instanceof NetworkProvider network && network.name().equals("VirtualRouter")) {
            router.sound = network;
            return role.cast(router);
        }
        return provider;
    }

    /** Takes the server's hypervisor driver, storage driver and router away. */
    void leave(Server server) {
        leave(server.plugins().hypervisors(), Objects.requireNonNull(hypervisor), server);
        leave(server.plugins().storage(), Objects.requireNonNull(storage), server);
        leave(server.plugins().networks(), router, server);
    }

    private <T extends Provider> void leave(Providers<T> providers, T provider, Server server) {
        providers.remove(provider);
        back.add(() -> {
            providers.add(provider);
            server.engine().providerAppeared(providers.role() + " " + provider.name());
        });
    }

    /** Brings back what has left. */
    void comeBack() {
        back.forEach(Runnable::run);
        back.clear();
    }
}
