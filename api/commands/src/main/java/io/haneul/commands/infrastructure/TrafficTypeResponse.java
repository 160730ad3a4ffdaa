package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.TrafficTypeId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A kind of traffic on a physical network. */
public record TrafficTypeResponse(
        @Doc("id of the network provider") TrafficTypeId id,
        @Doc("the trafficType to be added to the physical network") String trafficType,
        @Doc("the physical network this belongs to") PhysicalNetworkId physicalNetworkId,
        @Doc("The network name label of the physical device dedicated to this traffic on a XenServer host") @Nullable
                String xenNetworkLabel,
        @Doc("The network name label of the physical device dedicated to this traffic on a KVM host") @Nullable
                String kvmNetworkLabel,
        @Doc("The network name label of the physical device dedicated to this traffic on a VMware host") @Nullable
                String vmwareNetworkLabel,
        @Doc("The network name label of the physical device dedicated to this traffic on a Hyperv host") @Nullable
                String hypervNetworkLabel,
        @Doc("The network name of the physical device dedicated to this traffic on an OVM3 host") @Nullable
                String ovm3NetworkLabel) {
    /**
     * {@return the kind of traffic}
     *
     * @param labels by the hypervisor's name on the wire
     */
    public static TrafficTypeResponse of(
            TrafficTypeId id, String trafficType, PhysicalNetworkId physicalNetworkId, Map<String, String> labels) {
        return new TrafficTypeResponse(
                id,
                trafficType,
                physicalNetworkId,
                labels.get("XenServer"),
                labels.get("KVM"),
                labels.get("VMware"),
                labels.get("Hyperv"),
                labels.get("Ovm3"));
    }
}
