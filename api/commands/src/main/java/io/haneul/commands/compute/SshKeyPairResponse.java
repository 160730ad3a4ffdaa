package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A registered SSH key pair; nobody but its owner has the private key. */
@RecordBuilder
public record SshKeyPairResponse(
        @Doc("the ID of the SSH key pair") @Nullable String id,
        @Doc("name of the key pair") @Nullable String name,
        @Doc("MD5 fingerprint of the public key") @Nullable String fingerprint,
        @Doc("the account it belongs to") @Nullable String account,
        @Doc("the ID of the domain it belongs to") @Nullable String domainId,
        @Doc("the name of the domain it belongs to") @Nullable String domain,
        @Doc("true if the entity has annotations") @Nullable Boolean hasAnnotations) {}
