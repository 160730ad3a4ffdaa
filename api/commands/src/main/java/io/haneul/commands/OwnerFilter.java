package io.haneul.commands;

import io.haneul.model.DomainId;
import java.util.Optional;

/**
 * Whose things a list shows. Nothing given: the caller's own account's.
 *
 * @param account     only this account's; with {@code domainId}
 * @param domainId    only this domain's
 * @param isRecursive with {@code domainId} or {@code listAll}: its subdomains' too
 * @param listAll     all that the caller may see
 */
@Inline
public record OwnerFilter(
        @Doc("list resources by account. Must be used with the domainId parameter.") Optional<String> account,
        @Doc("list only resources belonging to the domain specified") @Access(Access.Right.USE)
                Optional<DomainId> domainId,
        @Doc(
                        "defaults to false, but if true, lists all resources from the parent specified by the domainId till leaves.")
                Optional<Boolean> isRecursive,
        @Doc(
                        "If set to false, list only resources belonging to the command's caller; if set to true - list resources that"
                                + " the caller is authorized to see. Default value is false")
                Optional<Boolean> listAll) {}
