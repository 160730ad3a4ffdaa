package io.haneul.spi.hypervisor;

import io.haneul.model.Secret;
import io.haneul.spi.VmRef;
import java.util.Map;

/**
 * The files of a drive, at most 64 MiB in all.
 *
 * @param vm    the machine that is to see them
 * @param label of the drive's file system, such as {@code config-2}
 * @param files by their path in the drive, such as {@code cloudstack/metadata/local-hostname.txt}; each in Base64, and a secret
 *              because passwords may be among them
 */
public record ConfigDriveSpec(VmRef vm, String label, Map<String, Secret> files) {
    public ConfigDriveSpec {
        files = Map.copyOf(files);
    }
}
