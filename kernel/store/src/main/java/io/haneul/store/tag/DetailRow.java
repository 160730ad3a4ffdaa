package io.haneul.store.tag;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import java.util.UUID;

/**
 * A detail of a thing.
 *
 * @param kind      of the thing, as on the wire
 * @param display   whether users see it
 * @param accountId the thing's
 * @param domainId  the thing's
 */
public record DetailRow(
        UUID resourceId,
        String name,
        String value,
        String kind,
        boolean display,
        AccountId accountId,
        DomainId domainId) {}
