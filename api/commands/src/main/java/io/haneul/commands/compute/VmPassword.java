package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** The password of the guest of a virtual machine, for whoever has its private SSH key. */
@RecordBuilder
public record VmPassword(@Doc("The base64 encoded encrypted password of the VM") @Nullable String encryptedPassword) {}
