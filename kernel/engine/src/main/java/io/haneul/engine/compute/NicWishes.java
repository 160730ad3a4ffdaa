package io.haneul.engine.compute;

import io.haneul.commands.compute.DeployVirtualMachine;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.compute.Guests.NicWish;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Reads which interfaces a deployment asks for; the networks are named by id only. */
final class NicWishes {
    private NicWishes() {}

    static List<NicWish> of(DeployVirtualMachine command) {
        if (!command.networkIds().isEmpty() && !command.ipToNetworkList().isEmpty()) {
            throw Refusal.parameter("iptonetworklist", "cannot be given together with networkids");
        }
        List<NicWish> wishes = command.ipToNetworkList().isEmpty() ? plain(command) : mapped(command);
        Set<NetworkId> seen = new HashSet<>();
        for (NicWish wish : wishes) {
            if (!seen.add(wish.network())) {
                throw Refusal.parameter("networkids", "network " + wish.network() + " is named twice");
            }
        }
        return wishes;
    }

    private static List<NicWish> plain(DeployVirtualMachine command) {
        List<NicWish> wishes = new ArrayList<>();
        for (NetworkId network : command.networkIds()) {
            Optional<IpAddress> address =
                    wishes.isEmpty() ? command.ipAddress().map(text -> address("ipaddress", text)) : Optional.empty();
            wishes.add(new NicWish(network, address));
        }
        return wishes;
    }

    private static List<NicWish> mapped(DeployVirtualMachine command) {
        List<NicWish> wishes = new ArrayList<>();
        for (Map<String, String> entry : command.ipToNetworkList()) {
            Map<String, String> byName = new TreeMap<>();
            entry.forEach((name, value) -> byName.put(name.toLowerCase(Locale.ROOT), value));
            String network = byName.get("networkid");
            if (network == null) {
                throw Refusal.parameter("iptonetworklist", "each entry names its networkid");
            }
            Optional<IpAddress> address = Optional.ofNullable(byName.get("ip"))
                    .filter(text -> !text.isEmpty())
                    .map(text -> address("iptonetworklist", text));
            wishes.add(new NicWish(id(network), address));
        }
        return wishes;
    }

    private static NetworkId id(String text) {
        try {
            return new NetworkId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.reference("iptonetworklist", text);
        }
    }

    private static IpAddress address(String parameter, String text) {
        try {
            return new IpAddress(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter(parameter, "'" + text + "' is no IP address");
        }
    }
}
