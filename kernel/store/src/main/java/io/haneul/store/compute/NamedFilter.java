package io.haneul.store.compute;

import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of an account's named things are wanted; what is null does not filter.
 *
 * @param see     whose
 * @param pattern of the name, for LIKE
 * @param trait   what else they are told apart by: the fingerprint of keys, the type of affinity groups
 * @param vm      that is in the group
 * @param page    which part of the list
 */
@RecordBuilder
public record NamedFilter(
        Visibility see,
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String pattern,
        @Nullable String trait,
        @Nullable UUID vm,
        Page page) {
    /** Whose a thing is, by name: of a table aliased {@code o}. */
    static final String OWNER = ", a.name account, d.name domain, d.path domain_path";

    static final String JOIN = " join account a on a.id = o.account_id join domain d on d.id = o.domain_id";

    /** The condition, but for the trait and the machine. */
    static final String MATCHES = " where <bind name='see' value='f.see()'/>" + Visibility.OWNED
            + "<if test='f.id() != null'> and o.id = #{f.id}</if>"
            + "<if test='f.name() != null'> and o.name = #{f.name}</if>"
            + "<if test='f.pattern() != null'> and o.name like #{f.pattern}</if>";

    static final String PAGE = " order by o.id limit #{f.page.limit} offset #{f.page.offset}";
}
