package io.haneul.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.haneul.commands.system.ApiDescription;
import io.haneul.commands.system.ApiDescription.Field;
import io.haneul.commands.system.ApiDescription.Parameter;
import java.util.List;

/**
 * The API as OpenAPI 3.0. All commands are one address and differ by a parameter, which OpenAPI has no word for; so each is
 * told under an address of its own, with the command in its query.
 */
final class OpenApi {
    private static final String VERSION = "4.22.0.0";

    private final ObjectMapper json = new ObjectMapper();

    /** {@return the document of these commands} */
    String document(List<ApiDescription> commands) {
        ObjectNode root = json.createObjectNode();
        root.put("openapi", "3.0.3");
        root.putObject("info").put("title", "Haneul API").put("version", VERSION);
        ArrayNode servers = root.putArray("servers");
        servers.addObject().put("url", "/client/api");
        ObjectNode paths = root.putObject("paths");
        for (ApiDescription command : commands) {
            ObjectNode get = paths.putObject("/?command=" + command.name()).putObject("get");
            get.put("operationId", command.name());
            get.put("summary", command.description());
            get.put("x-async", command.isAsync());
            ArrayNode parameters = get.putArray("parameters");
            command.params().forEach(parameter -> parameter(parameters.addObject(), parameter));
            ObjectNode answered = get.putObject("responses").putObject("200");
            answered.put("description", command.isAsync() ? "the job, and later what it made" : "the answer");
            fields(answered.putObject("content").putObject("application/json").putObject("schema"), command.response());
        }
        return root.toPrettyString();
    }

    private static void parameter(ObjectNode node, Parameter parameter) {
        node.put("name", parameter.name());
        node.put("in", "query");
        node.put("required", parameter.required());
        node.put("description", parameter.description());
        ObjectNode schema = node.putObject("schema");
        type(schema, parameter.type());
        if (parameter.type().equals("string")) {
            schema.put("maxLength", parameter.length());
        }
        if (parameter.type().equals("map")) {
            node.put("style", "deepObject");
        }
    }

    private static void fields(ObjectNode schema, List<Field> fields) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (Field field : fields) {
            ObjectNode property = properties.putObject(field.name());
            List<Field> nested = field.response();
            boolean isList = field.type().equals("list") || field.type().equals("set");
            if (nested != null) {
                fields(isList ? property.put("type", "array").putObject("items") : property, nested);
            } else {
                type(property, field.type());
            }
            property.put("description", field.description());
        }
    }

    private static void type(ObjectNode schema, String type) {
        switch (type) {
            case "boolean" -> schema.put("type", "boolean");
            case "integer", "int", "short" -> schema.put("type", "integer").put("format", "int32");
            case "long" -> schema.put("type", "integer").put("format", "int64");
            case "double", "float" -> schema.put("type", "number");
            case "uuid" -> schema.put("type", "string").put("format", "uuid");
            case "map" ->
                schema.put("type", "object").putObject("additionalProperties").put("type", "string");
            case "list", "set" -> schema.put("type", "array").putObject("items").put("type", "string");
            default -> schema.put("type", "string");
        }
    }
}
