package io.haneul.engine.operation;

import io.haneul.commands.operation.HaneulAllocatorChainResponse;
import io.haneul.commands.operation.HaneulAllocatorResponse;
import io.haneul.commands.operation.ListHaneulAllocators;
import io.haneul.commands.operation.UpdateHaneulAllocators;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Setting.Scope;
import io.haneul.engine.core.WellKnown;
import io.haneul.engine.placement.Allocators;
import io.haneul.engine.provider.Providers;
import io.haneul.model.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows and sets the chains of allocators: the settings that name them, in words of their own. */
final class AllocatorCommands {
    private final Kernel kernel;

    AllocatorCommands(Kernel kernel) {
        this.kernel = kernel;
    }

    /** What allocators order. */
    private enum Role {
        HOST(CoreSettings.HOST_ALLOCATORS),
        STORAGE(CoreSettings.POOL_ALLOCATORS);

        private final String setting;

        Role(String setting) {
            this.setting = setting;
        }

        static Role of(String wire) {
            return Stream.of(values())
                    .filter(role -> role.name().equalsIgnoreCase(wire))
                    .findFirst()
                    .orElseThrow(() -> Refusal.parameter("role", "must be host or storage"));
        }

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void register() {
        kernel.commands().on(ListHaneulAllocators.class, this::list);
        kernel.commands().single(UpdateHaneulAllocators.class, this::update);
    }

    private Answer list(Request<ListHaneulAllocators> request) {
        ListHaneulAllocators wanted = request.command();
        List<Role> roles = wanted.role().map(role -> List.of(Role.of(role))).orElseGet(() -> List.of(Role.values()));
        List<HaneulAllocatorResponse> all = new ArrayList<>();
        roles.forEach(role -> add(all, role, wanted.zoneId()));
        return Operation.page(kernel, wanted.paging(), all);
    }

    private void add(List<HaneulAllocatorResponse> all, Role role, Optional<ZoneId> zone) {
        Optional<String> own =
                zone.flatMap(of -> kernel.settings().at(Scope.ZONE, of).own(role.setting));
        List<String> chain =
                Allocators.names(own.orElseGet(() -> kernel.settings().textOf(role.setting)));
        List<String> there = there(role).names();
        ZoneId setFor = own.isPresent() ? zone.orElseThrow() : null;
        for (int i = 0; i < chain.size(); i++) {
            String name = chain.get(i);
            all.add(new HaneulAllocatorResponse(role.wire(), name, i + 1, there.contains(name), setFor));
        }
        there.stream()
                .filter(name -> !chain.contains(name))
                .forEach(name -> all.add(new HaneulAllocatorResponse(role.wire(), name, null, true, setFor)));
    }

    private Providers<?> there(Role role) {
        return role == Role.HOST
                ? kernel.plugins().hostAllocators()
                : kernel.plugins().poolAllocators();
    }

    private HaneulAllocatorChainResponse update(Request<UpdateHaneulAllocators> request) {
        UpdateHaneulAllocators wanted = request.command();
        Role role = Role.of(wanted.role());
        String order = String.join(",", Allocators.names(wanted.order()));
        kernel.settings().complaint(role.setting, order).ifPresent(rule -> {
            throw Refusal.parameter("order", rule);
        });
        kernel.store().write(tx -> {
            if (wanted.zoneId().isPresent()) {
                kernel.settings().at(Scope.ZONE, wanted.zoneId().get()).put(tx, role.setting, order);
            } else {
                kernel.settings().put(tx, role.setting, order);
            }
            Events.completed(
                    tx,
                    "CONFIGURATION.VALUE.EDIT",
                    Events.Owner.of(request.caller()),
                    new Events.Resource(
                            "Configuration",
                            wanted.zoneId().map(ZoneId::value).orElse(WellKnown.ROOT_DOMAIN.value()),
                            role.setting));
        });
        return new HaneulAllocatorChainResponse(
                role.wire(), order, wanted.zoneId().orElse(null));
    }
}
