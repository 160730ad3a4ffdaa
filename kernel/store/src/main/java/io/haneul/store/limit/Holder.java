package io.haneul.store.limit;

import io.haneul.model.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Whose things are counted: an account's, or all of a domain and those below it.
 *
 * @param account absent for a domain
 * @param within  a pattern of the paths of the domain and those below it
 */
public record Holder(@Nullable AccountId account, @Nullable String within) {
    /** {@return an account} */
    public static Holder of(AccountId account) {
        return new Holder(account, null);
    }

    /** {@return the domain of the path and all below it} */
    public static Holder within(String path) {
        return new Holder(null, path.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }
}
