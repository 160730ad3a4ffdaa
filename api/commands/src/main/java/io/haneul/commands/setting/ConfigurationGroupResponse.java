package io.haneul.commands.setting;

import io.haneul.commands.Doc;
import java.util.List;

/** A group of settings. */
public record ConfigurationGroupResponse(
        @Doc("the name of the configuration group") String name,
        @Doc("the description of the configuration group") String description,
        @Doc("the precedence of the configuration group") Long precedence,
        @Doc("the subgroups of the configuration group") List<ConfigurationSubGroupResponse> subgroup) {}
