package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** What the guest of a virtual machine is told. */
@RecordBuilder
public record VmUserData(
        @Doc("the ID of the virtual machine") @Nullable String virtualMachineId,
        @Doc("base64 encoded VM user data") @Nullable String userData) {}
