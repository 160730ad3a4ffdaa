package io.haneul.commands.setting;

import io.haneul.commands.Doc;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A setting. */
@RecordBuilder
public record ConfigurationResponse(
        @Doc("the category of the configuration") @Nullable String category,
        @Doc("the group of the configuration") @Nullable String group,
        @Doc("the name of the configuration") @Nullable String name,
        @Doc("the value of the configuration") @Nullable String value,
        @Doc("the default value of the configuration") @Nullable String defaultValue,
        @Doc("the description of the configuration") @Nullable String description,
        @Doc("the display text of the configuration") @Nullable String displayText,
        @Doc("scope(zone/cluster/pool/account) of the parameter that needs to be updated") @Nullable String scope,
        @Doc("the type of the configuration value") @Nullable String type,
        @Doc("the possible options of the configuration value") @Nullable String options,
        @Doc("true if the configuration is dynamic") @Nullable Boolean isDynamic) {}
