package io.haneul.spi.identity;

import io.haneul.model.DomainId;
import io.haneul.model.Secret;

/**
 * Somebody who wants in.
 *
 * @param domain     whose user it says it is
 * @param domainPath of that domain, such as {@code ROOT/sales}
 * @param username   as it was typed
 * @param password   as it was typed
 * @param known      whether the cloud has such a user already
 */
public record LoginAttempt(DomainId domain, String domainPath, String username, Secret password, boolean known) {}
