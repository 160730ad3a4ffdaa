package io.haneul.store.catalog;

import io.haneul.model.OsCategoryId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which operating systems, or which categories of them, a list wants. What is absent does not matter.
 *
 * @param category of operating systems
 * @param pattern  only what is called like this
 */
public record OsTypeFilter(
        @Nullable UUID id, @Nullable OsCategoryId category, @Nullable String name, @Nullable String pattern) {
    static final String MATCHES = " where (#{want.id} is null or o.id = #{want.id})"
            + " and (#{want.name} is null or o.name = #{want.name})"
            + " and (#{want.pattern} is null or o.name like #{want.pattern}) ";

    static final String OF_CATEGORY = " and (#{want.category} is null or o.category_id = #{want.category}) ";
}
