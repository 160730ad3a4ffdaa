package io.haneul.commands.tag;

import io.haneul.commands.Doc;
import org.jspecify.annotations.Nullable;

/** A tag on a thing, or a detail of it. */
public record ResourceTagResponse(
        @Doc("tag key name") String key,
        @Doc("tag value") String value,
        @Doc("customer associated with the tag") @Nullable String customer,
        @Doc("resource type") String resourceType,
        @Doc("id of the resource") String resourceId,
        @Doc("the account associated with the tag") String account,
        @Doc("the ID of the domain associated with the tag") String domainId,
        @Doc("the domain associated with the tag") String domain,
        @Doc("path of the Domain associated with the tag") String domainPath) {}
