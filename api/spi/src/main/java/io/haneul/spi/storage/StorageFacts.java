package io.haneul.spi.storage;

import io.haneul.model.HypervisorType;
import java.util.Set;

/**
 * Which pools a storage driver is for. When a pool is added without naming its provider, the kernel takes the driver whose
 * schemes hold the URL's and whose hypervisors hold the cluster's.
 *
 * @param schemes     of the pools' URLs, in lower case, such as {@code nfs}
 * @param hypervisors whose hosts can use these pools; empty means any
 */
public record StorageFacts(Set<String> schemes, Set<HypervisorType> hypervisors) {
    public StorageFacts {
        schemes = Set.copyOf(schemes);
        hypervisors = Set.copyOf(hypervisors);
    }
}
