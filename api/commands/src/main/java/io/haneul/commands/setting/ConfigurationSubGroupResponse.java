package io.haneul.commands.setting;

import io.haneul.commands.Doc;

/** A part of a group of settings. */
public record ConfigurationSubGroupResponse(
        @Doc("the name of the configuration subgroup") String name,
        @Doc("the precedence of the configuration subgroup") Long precedence) {}
