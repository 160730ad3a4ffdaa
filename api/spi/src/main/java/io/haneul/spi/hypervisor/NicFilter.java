package io.haneul.spi.hypervisor;

import io.haneul.model.IpAddress;
import io.haneul.model.MacAddress;
import io.haneul.spi.VmRef;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What may pass an interface.
 *
 * @param nic       the interface
 * @param vm        its machine
 * @param revision  grows with every change; a host that holds a newer one keeps that
 * @param mac       its Ethernet address
 * @param addresses its IP addresses
 * @param spoofing  whether it may send under other addresses
 * @param ingress   what may reach the guest; answers to what it sent always may
 * @param egress    what the guest may send; absent when it may send anything; answers to what reached it always may
 */
public record NicFilter(
        UUID nic,
        VmRef vm,
        long revision,
        MacAddress mac,
        List<IpAddress> addresses,
        boolean spoofing,
        List<FilterRule> ingress,
        Optional<List<FilterRule>> egress) {
    public NicFilter {
        addresses = List.copyOf(addresses);
        ingress = List.copyOf(ingress);
        egress = egress.map(List::copyOf);
    }
}
