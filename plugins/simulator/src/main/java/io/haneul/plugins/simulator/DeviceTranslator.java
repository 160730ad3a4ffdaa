package io.haneul.plugins.simulator;

import io.haneul.model.IpAddress;
import io.haneul.spi.network.Balance;
import io.haneul.spi.network.FirewallRule;
import io.haneul.spi.network.MemberHealth;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.OneToOne;
import io.haneul.spi.network.PortForward;
import io.haneul.spi.network.PublicAddress;
import io.haneul.spi.network.ServiceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads a network's state as the simulated device does. */
final class DeviceTranslator {
    private DeviceTranslator() {}

    /** {@return the public addresses that the state names, each once, in their order} */
    static List<IpAddress> addresses(NetworkState state) {
        return state.services().stream()
                .flatMap(DeviceTranslator::addresses)
                .distinct()
                .sorted(Comparator.comparing(IpAddress::toString))
                .toList();
    }

    private static Stream<IpAddress> addresses(ServiceState section) {
        if (section instanceof ServiceState.SourceNat nat) {
            return Stream.of(nat.address());
        }
        Stream<PublicAddress> named = Stream.empty();
        if (section instanceof ServiceState.Firewall firewall) {
            named = firewall.rules().stream().map(FirewallRule::address).flatMap(address -> address.stream());
        } else if (section instanceof ServiceState.PortForwarding forwarding) {
            named = forwarding.rules().stream().map(PortForward::address);
        } else if (section instanceof ServiceState.StaticNat nat) {
            named = nat.rules().stream().map(OneToOne::address);
        } else if (section instanceof ServiceState.LoadBalancing balancing) {
            named = balancing.rules().stream().map(Balance::address).flatMap(address -> address.stream());
        }
        return named.map(PublicAddress::address);
    }

    /** {@return how each member of each balanced port is} */
    static List<MemberHealth> members(NetworkState state, Predicate<UUID> isWell) {
        List<MemberHealth> all = new ArrayList<>();
        for (ServiceState section : state.services()) {
            if (section instanceof ServiceState.LoadBalancing balancing) {
                for (Balance rule : balancing.rules()) {
                    rule.members()
                            .forEach(member ->
                                    all.add(new MemberHealth(rule.rule(), member.vm(), isWell.test(member.vm()))));
                }
            }
        }
        return all;
    }
}
