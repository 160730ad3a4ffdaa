package io.haneul.spi.hypervisor;

/**
 * A snapshot as it is wanted.
 *
 * @param snapshot which
 * @param memory   whether it holds the memory too; only of a machine that runs
 * @param quiesce  whether the guest is asked to bring its file systems to rest for that moment
 */
public record VmSnapshotSpec(VmSnapshotRef snapshot, boolean memory, boolean quiesce) {}
