package io.haneul.store.query;

import io.haneul.model.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Whose things a query may show. Every list query of things that belong to accounts takes one; there is no default.
 *
 * @param all           everything
 * @param account       this account's
 * @param domainPattern those of the domains whose path is like this, {@code %} escaped where it stands for itself
 */
public record Visibility(boolean all, @Nullable AccountId account, @Nullable String domainPattern) {
    /**
     * The condition on a table aliased {@code o} that has {@code account_id} and {@code domain_id}, with a parameter
     * {@code see} of this type.
     */
    public static final String OWNED = " (#{see.all} or o.account_id = #{see.account} or o.domain_id in"
            + " (select seen.id from domain seen where seen.path like #{see.domainPattern})) ";

    /** {@return everything} */
    public static Visibility everything() {
        return new Visibility(true, null, null);
    }

    /** {@return nothing at all} */
    public static Visibility nothing() {
        return new Visibility(false, null, null);
    }

    /** {@return what belongs to the account} */
    public static Visibility of(AccountId account) {
        return new Visibility(false, account, null);
    }

    /** {@return what belongs to the domain of the path} */
    public static Visibility ofDomain(String path) {
        return new Visibility(false, null, escaped(path));
    }

    /** {@return what belongs to the domain of the path and all below} */
    public static Visibility ofDomainTree(String path) {
        return new Visibility(false, null, escaped(path) + "%");
    }

    private static String escaped(String path) {
        return path.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
