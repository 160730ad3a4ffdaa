package io.haneul.engine.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.provider.Providers;
import io.haneul.model.DeviceId;
import io.haneul.model.Fault;
import io.haneul.model.Handle;
import io.haneul.spi.Call;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.command.Intent;
import io.haneul.spi.command.IntentDone;
import io.haneul.spi.network.DeviceObservation;
import io.haneul.spi.network.NetworkDevice;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.plugin.DeviceRow;
import io.haneul.store.plugin.DeviceRowBuilder;
import io.haneul.store.plugin.DeviceState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The devices that serve guest networks. */
final class Devices {
    private static final String KIND = "NetworkDevice";
    /** The detail in which a device's handle is handed back. */
    private static final String HANDLE = "handle";

    private final Kernel kernel;
    private final JsonMapper json = new JsonMapper();

    Devices(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.references().add(DeviceId.class, (tx, ids) -> tx.devices().among(ids).stream()
                .collect(Collectors.toMap(DeviceId::value, id -> new Ownership.Infrastructure())));
    }

    Carried add(Intent.AddDevice add, Intents.Task task) throws Fault, InterruptedException {
        boolean there = kernel.store().read(tx -> tx.serviceProviders().on(add.physicalNetwork())).stream()
                .anyMatch(row -> row.name().equals(add.provider()));
        if (!there) {
            throw Refusal.parameter(
                    "physicalnetworkid", "the service provider " + add.provider() + " is not on that network");
        }
        DeviceObservation seen = probe(add.provider(), add.connection(), task.call());
        DeviceRow row = DeviceRowBuilder.builder()
                .id(new DeviceId(task.id()))
                .provider(add.provider())
                .physicalNetworkId(add.physicalNetwork())
                .url(add.connection().url())
                .username(add.connection().username().orElse(null))
                .sealedPassword(
                        add.connection().password().map(kernel.vault()::seal).orElse(null))
                .details(written(add.connection().details()))
                .deviceIdentity(seen.identity())
                .handle(seen.handle().map(Handle::value).orElse(null))
                .networks(add.networks().orElse(seen.networks()))
                .dedicated(add.dedicated())
                .state(DeviceState.ENABLED)
                .build();
        return new Carried(List.of(told(row)), tx -> insert(tx, row), Optional.of(about(row)));
    }

    private static void insert(Tx tx, DeviceRow row) {
        try {
            tx.devices().insert(row.withCreated(tx.now()));
        } catch (RuntimeException e) {
            throw Store.isDuplicate(e)
                    ? new Refusal(ApiCode.IN_USE, "The device " + row.deviceIdentity() + " is in the cloud already")
                    : e;
        }
    }

    Carried update(Intent.UpdateDevice update, Call call) throws Fault, InterruptedException {
        DeviceRow row = row(update.device());
        Map<String, String> details = new HashMap<>(details(row));
        details.putAll(update.details());
        DeviceRow after = row.with(changed ->
                changed.details(written(details)).networks(update.networks().orElse(row.networks())));
        DeviceObservation seen = probe(row.provider(), connection(after), call);
        if (!seen.identity().equals(row.deviceIdentity())) {
            throw new Refusal(ApiCode.RESOURCE_UNAVAILABLE, "Another device answers at " + row.url());
        }
        return new Carried(
                List.of(told(after)), tx -> require(tx.devices().change(after), row.id()), Optional.of(about(row)));
    }

    Carried remove(DeviceId id) {
        DeviceRow row = row(id);
        return new Carried(List.of(new IntentDone.Removed()), tx -> tx.devices().remove(id), Optional.of(about(row)));
    }

    List<IntentDone> list(Intent.ListDevices list, int most) {
        return kernel
                .store()
                .read(tx -> tx.devices()
                        .of(
                                list.provider(),
                                list.physicalNetwork().orElse(null),
                                list.device().orElse(null),
                                most))
                .stream()
                .<IntentDone>map(this::told)
                .toList();
    }

    /** {@return the networks a device serves} None does yet: networks are served by appliances and on hosts. */
    List<IntentDone> networks(DeviceId id) {
        row(id);
        return List.of();
    }

    private DeviceRow row(DeviceId id) {
        return kernel.store().read(tx -> tx.devices().find(id)).orElseThrow(() -> Refusal.reference("id", id));
    }

    private static void require(int changed, DeviceId id) {
        if (changed == 0) {
            throw Refusal.reference("id", id);
        }
    }

    private DeviceObservation probe(String provider, Connection connection, Call call)
            throws Fault, InterruptedException {
        return kernel.plugins()
                .networks()
                .callAbilityPatiently(
                        new Providers.Address(provider, connection.url(), call),
                        NetworkDevice.class,
                        there -> there.probe(call, Target.of(connection)))
                .orElseThrow(() -> Refusal.parameter("provider", provider + " takes no devices"));
    }

    private Connection connection(DeviceRow row) {
        Map<String, String> details = new HashMap<>(details(row));
        Optional.ofNullable(row.handle()).ifPresent(handle -> details.put(HANDLE, handle));
        return new Connection(
                row.url(),
                Optional.ofNullable(row.username()),
                Optional.ofNullable(row.sealedPassword()).map(kernel.vault()::unseal),
                details);
    }

    private IntentDone told(DeviceRow row) {
        return new IntentDone.Device(
                row.id(),
                row.provider(),
                row.physicalNetworkId(),
                row.url(),
                Optional.ofNullable(row.username()).orElse(""),
                details(row),
                row.networks(),
                0,
                row.dedicated(),
                row.state().wire());
    }

    private static Events.Resource about(DeviceRow row) {
        return new Events.Resource(KIND, row.id().value(), row.url());
    }

    private String written(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    private Map<String, String> details(DeviceRow row) {
        try {
            return json.readValue(row.details(), new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the details of device " + row.id() + " are no JSON", e);
        }
    }
}
