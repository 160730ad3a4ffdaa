package io.haneul.commands;

import io.haneul.model.DomainId;
import java.util.Optional;

/**
 * Whose the thing to be made shall be. Nothing given: the caller's own account's.
 *
 * @param account  name of the account; with {@code domainId}
 * @param domainId of the account
 */
@Inline
public record Owner(
        @Doc("an optional account for the resource. Must be used with domainId.") Optional<String> account,
        @Doc("the domain of the account that shall own the resource") @Access(Access.Right.USE)
                Optional<DomainId> domainId) {}
