package io.haneul.store.catalog;

import io.haneul.model.AccountId;
import io.haneul.model.TemplateId;

/**
 * An account that may use a private template.
 *
 * @param name of the account
 */
public record TemplateShareRow(TemplateId templateId, AccountId accountId, String name) {}
