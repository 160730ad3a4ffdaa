package io.haneul.spi.identity;

import io.haneul.model.DomainId;
import java.util.Optional;

/**
 * Which people are looked for.
 *
 * @param domain   for whose users
 * @param username exactly this one; absent for any
 * @param group    in this group; absent for any
 * @param after    those whose username comes after this one; empty from the beginning
 * @param limit    how many at most, from 1 to 1000
 */
public record DirectoryQuery(
        DomainId domain, Optional<String> username, Optional<String> group, String after, int limit) {}
