package io.haneul.spi.network;

import io.haneul.model.Bytes;
import io.haneul.model.Mhz;
import java.util.List;

/**
 * A machine that a provider needs for each network it serves. The kernel runs it like any other machine and hands the way
 * into it over in the {@link io.haneul.spi.Target}.
 *
 * @param kind   names it in lists and instance names, such as {@code DomainRouter}
 * @param prefix of its instance names, such as {@code r}
 * @param cores  number of virtual processors unless a system offering says otherwise
 * @param speed  of each
 * @param memory of the machine
 * @param nics   what each of its interfaces is for, in device order
 */
public record ApplianceSpec(String kind, String prefix, int cores, Mhz speed, Bytes memory, List<NicRole> nics) {
    public ApplianceSpec {
        nics = List.copyOf(nics);
    }

    /** What an interface of an appliance is for. */
    public enum NicRole {
        /** In the guest network, usually with its gateway's address. */
        GUEST,
        /** The kernel's way in. */
        CONTROL,
        /** Towards the public network. */
        PUBLIC
    }
}
