package io.haneul.spi.command;

import io.haneul.model.DeviceId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.spi.Connection;
import io.haneul.spi.service.DocumentDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a command means, in words that the engine carries out. */
public sealed interface Intent {
    /**
     * A network device becomes one of the cloud. The engine probes it by its provider before.
     *
     * @param provider        name of the network provider it is for
     * @param physicalNetwork it serves
     * @param connection      how it is reached, with the provider's settings in its details
     * @param networks        how many networks it may serve at most; absent for as many as the probe says
     * @param dedicated       whether it serves one account only
     */
    record AddDevice(
            String provider,
            PhysicalNetworkId physicalNetwork,
            Connection connection,
            OptionalInt networks,
            boolean dedicated)
            implements Intent {}

    /**
     * A device's settings change.
     *
     * @param device   which
     * @param networks as in {@link AddDevice}; absent leaves it
     * @param details  those that change, by name
     */
    record UpdateDevice(DeviceId device, OptionalInt networks, Map<String, String> details) implements Intent {
        public UpdateDevice {
            details = Map.copyOf(details);
        }
    }

    /**
     * A device is no longer the cloud's. The engine refuses when networks still use it.
     *
     * @param device which
     */
    record RemoveDevice(DeviceId device) implements Intent {}

    /**
     * Devices are listed.
     *
     * @param provider        name of the network provider they are for
     * @param physicalNetwork they serve; absent for any
     * @param device          exactly this one; absent for any
     */
    record ListDevices(String provider, Optional<PhysicalNetworkId> physicalNetwork, Optional<DeviceId> device)
            implements Intent {}

    /**
     * Networks that a device serves are listed.
     *
     * @param device which
     */
    record ListDeviceNetworks(DeviceId device) implements Intent {}

    /**
     * A document of the plugin's own is written.
     *
     * @param draft of it
     */
    record PutDocument(DocumentDraft draft) implements Intent {}

    /**
     * A document of the plugin's own is removed.
     *
     * @param key of it
     */
    record RemoveDocument(String key) implements Intent {}

    /**
     * The plugin's own documents are listed.
     *
     * @param prefix their keys begin with
     */
    record ListDocuments(String prefix) implements Intent {}

    /**
     * What the handler found in the vendor's world is listed.
     *
     * @param rows in their order, each a map of names and values
     */
    record ListRows(List<Map<String, String>> rows) implements Intent {
        public ListRows {
            rows = List.copyOf(rows);
        }
    }
}
