package io.haneul.commands.system;

import io.haneul.commands.Doc;

/** Whether there are quotas. */
public record QuotaEnabledResponse(@Doc("True if the plugin is enabled") Boolean isEnabled) {}
