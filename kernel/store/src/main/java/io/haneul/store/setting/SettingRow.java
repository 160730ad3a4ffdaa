package io.haneul.store.setting;

import java.util.UUID;

/**
 * A setting somebody changed; what was never changed has its default and no row.
 *
 * @param scope   {@code global}, {@code zone}, {@code cluster}, {@code account} ...
 * @param scopeId of what it is set for; all zeros for global
 */
public record SettingRow(String name, String scope, UUID scopeId, String value) {}
