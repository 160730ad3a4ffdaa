package io.haneul.store.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a public address is for.
 *
 * @param kind  of the rules about it; empty without any
 * @param rules how many there are
 * @param vmId  whose it is by static NAT
 */
public record AddressUse(
        UUID id,
        String kind,
        long rules,
        @Nullable UUID vmId,
        @Nullable String vm,
        @Nullable String vmDisplay,
        @Nullable String guest) {}
