package io.haneul.commands.system;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client needs to know of a command to call it. */
public record ApiDescription(
        @Doc("the name of the api command") String name,
        @Doc("description of the api") String description,
        @Doc("version of the API that brought the command") @Nullable String since,
        @Doc("true if api is asynchronous") Boolean isAsync,
        @Doc("comma separated related apis") @Nullable String related,
        @Doc("the list params the api accepts") @Wire(type = "set") List<Parameter> params,
        @Doc("api response fields") @Wire(type = "set") List<Field> response) {
    /** One parameter of a command. */
    public record Parameter(
            @Doc("the name of the api parameter") String name,
            @Doc("description of the api parameter") String description,
            @Doc("parameter type") String type,
            @Doc("length of the parameter") @Wire(type = "int") Integer length,
            @Doc("true if this parameter is required for the api request") Boolean required,
            @Doc("comma separated related apis to get the parameter") @Nullable String related) {}

    /** One field of an answered object. */
    public record Field(
            @Doc("the name of the api response field") String name,
            @Doc("description of the api response field") String description,
            @Doc("response field type") String type,
            @Doc("api response fields of the nested object") @Wire(type = "set") @Nullable List<Field> response) {}
}
