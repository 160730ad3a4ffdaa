package io.haneul.spi.hypervisor;

import io.haneul.model.HypervisorType;

/**
 * What is true of a hypervisor everywhere.
 *
 * @param type                its name on the wire
 * @param maxHostsPerCluster  the largest cluster; 0 means no limit
 * @param maxMachinesPerHost  how many virtual machines a host may run; 0 means no limit
 * @param imageFormat         the format of its disks and templates on the wire, such as {@code QCOW2} or {@code RAW}
 */
public record HypervisorFacts(
        HypervisorType type, int maxHostsPerCluster, int maxMachinesPerHost, String imageFormat) {}
