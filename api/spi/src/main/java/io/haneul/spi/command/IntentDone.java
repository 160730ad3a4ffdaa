package io.haneul.spi.command;

import io.haneul.model.DeviceId;
import io.haneul.model.NetworkId;
import io.haneul.model.PhysicalNetworkId;
import java.util.Map;

/** What the engine made of an intent. */
public sealed interface IntentDone {
    /**
     * A device, added, updated, or one of a list.
     *
     * @param id              of the device
     * @param provider        name of the network provider it is for
     * @param physicalNetwork it serves
     * @param url             it is reached at
     * @param username        who logs in; empty when nobody does. The password is never given out
     * @param details         the provider's settings, by name
     * @param networks        how many networks it may serve at most
     * @param used            how many it serves
     * @param dedicated       whether it serves one account only
     * @param state           {@code Enabled}, {@code Disabled} or {@code Alert}
     */
    record Device(
            DeviceId id,
            String provider,
            PhysicalNetworkId physicalNetwork,
            String url,
            String username,
            Map<String, String> details,
            int networks,
            int used,
            boolean dedicated,
            String state)
            implements IntentDone {
        public Device {
            details = Map.copyOf(details);
        }
    }

    /**
     * A network that a device serves.
     *
     * @param id   of the network
     * @param name of it
     */
    record DeviceNetwork(NetworkId id, String name) implements IntentDone {}

    /**
     * A document, written or one of a list. Its secrets are never given out.
     *
     * @param key     of it
     * @param version of it
     * @param json    its content
     */
    record Kept(String key, long version, String json) implements IntentDone {}

    /**
     * What the handler found itself.
     *
     * @param values by name
     */
    record Row(Map<String, String> values) implements IntentDone {
        public Row {
            values = Map.copyOf(values);
        }
    }

    /** Something was removed. */
    record Removed() implements IntentDone {}
}
