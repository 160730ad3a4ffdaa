package io.haneul.commands.infrastructure;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A range of a pod. */
@RecordBuilder
public record IpRangeResponse(
        @Doc("the starting IP for the range") @Nullable String startIp,
        @Doc("the ending IP for the range") @Nullable String endIp,
        @Doc("indicates if range is dedicated for CPVM and SSVM") @Nullable String forSystemVms,
        @Doc("the gateway for the range") @Nullable String gateway,
        @Doc("the CIDR for the range") @Nullable String cidr) {}
