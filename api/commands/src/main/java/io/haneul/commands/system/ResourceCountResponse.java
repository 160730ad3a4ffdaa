package io.haneul.commands.system;

import io.haneul.commands.Doc;
import io.haneul.model.DomainId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** How much of something an account or domain has. */
@RecordBuilder
public record ResourceCountResponse(
        @Doc("The account for which resource count's are updated") @Nullable String account,
        @Doc("The domain ID for which resource count's are updated") @Nullable DomainId domainId,
        @Doc("The domain name for which resource count's are updated") @Nullable String domain,
        @Doc("path of the Domain for which resource count's are updated") @Nullable String domainPath,
        @Doc("Resource type, as of updateResourceLimit") @Nullable String resourceType,
        @Doc("Resource type name, such as user_vm") @Nullable String resourceTypeName,
        @Doc("The resource count") @Nullable Long resourceCount) {}
