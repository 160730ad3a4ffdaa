package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.commands.Inline;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a kind of traffic is called on the hosts of each hypervisor, under the names the contract prescribes. */
@Inline
public record NetworkLabels(
        @Doc("The network name label of the physical device dedicated to this traffic on a XenServer host")
                Optional<String> xenNetworkLabel,
        @Doc("The network name label of the physical device dedicated to this traffic on a KVM host")
                Optional<String> kvmNetworkLabel,
        @Doc("The network name label of the physical device dedicated to this traffic on a VMware host")
                Optional<String> vmwareNetworkLabel,
        @Doc("The network name label of the physical device dedicated to this traffic on a Hyperv host")
                Optional<String> hypervNetworkLabel,
        @Doc("The network name of the physical device dedicated to this traffic on an OVM3 host")
                Optional<String> ovm3NetworkLabel) {
    /** {@return the labels that were given, by the hypervisor's name on the wire; an empty one takes a label away} */
    public Map<String, String> byHypervisor() {
        Map<String, String> labels = new LinkedHashMap<>();
        xenNetworkLabel.ifPresent(label -> labels.put("XenServer", label));
        kvmNetworkLabel.ifPresent(label -> labels.put("KVM", label));
        vmwareNetworkLabel.ifPresent(label -> labels.put("VMware", label));
        hypervNetworkLabel.ifPresent(label -> labels.put("Hyperv", label));
        ovm3NetworkLabel.ifPresent(label -> labels.put("Ovm3", label));
        return labels;
    }
}
