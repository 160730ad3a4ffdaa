package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.haneul.model.Secret;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A key pair that was just made, with its private key, which is told this once and kept nowhere. */
@RecordBuilder
public record CreatedSshKeyPair(
        @Doc("the ID of the SSH key pair") @Nullable String id,
        @Doc("name of the key pair") @Nullable String name,
        @Doc("MD5 fingerprint of the public key") @Nullable String fingerprint,
        @Doc("the private key in PEM form; told this once") @Nullable Secret privateKey,
        @Doc("the account it belongs to") @Nullable String account,
        @Doc("the ID of the domain it belongs to") @Nullable String domainId,
        @Doc("the name of the domain it belongs to") @Nullable String domain,
        @Doc("true if the entity has annotations") @Nullable Boolean hasAnnotations) {}
