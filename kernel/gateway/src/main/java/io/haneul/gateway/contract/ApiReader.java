package io.haneul.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.haneul.gateway.contract.Api.Call;
import io.haneul.gateway.contract.Api.Parameter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads an API from a contract, and from what a server answers to {@code listApis}. */
final class ApiReader {
    /** The era of commands that no client calls any more. */
    private static final String DROPPED = "dropped";

    private ApiReader() {}

    /**
     * {@return the API of a contract}
     *
     * @param contract an object of commands by name, each with {@code async}, {@code params} and {@code response}
     * @throws IllegalArgumentException when it is no contract
     */
    static Api contract(JsonNode contract) {
        Map<String, Call> calls = new TreeMap<>();
        contract.properties().forEach(entry -> {
            JsonNode command = entry.getValue();
            if (!command.path("params").isObject() || !command.path("async").isBoolean()) {
                throw new IllegalArgumentException(
                        "no contract: '" + entry.getKey() + "' is no command with async and params");
            }
            if (!command.path("era").asText().equals(DROPPED)) {
                Map<String, String> fields = new TreeMap<>();
                contractFields(command.path("response"), "", fields);
                calls.put(
                        entry.getKey(),
                        new Call(command.path("async").asBoolean(), contractParameters(command), fields));
            }
        });
        if (calls.isEmpty()) {
            throw new IllegalArgumentException("no contract: it holds no command");
        }
        return new Api(calls);
    }

    private static Map<String, Parameter> contractParameters(JsonNode command) {
        Map<String, Parameter> parameters = new TreeMap<>();
        command.path("params").properties().forEach(entry -> {
            String type = entry.getValue().asText();
            boolean isRequired = type.endsWith("!");
            String plain = isRequired ? type.substring(0, type.length() - 1) : type;
            String known = plain.startsWith("list<") ? "list" : plain.startsWith("uuid:") ? "uuid" : plain;
            parameters.put(key(entry.getKey()), new Parameter(entry.getKey(), known, isRequired));
        });
        return parameters;
    }

    private static void contractFields(JsonNode object, String before, Map<String, String> into) {
        object.properties().forEach(entry -> {
            String name = before + entry.getKey();
            JsonNode type = entry.getValue();
            if (type.isObject()) {
                Map.Entry<String, JsonNode> only = type.properties().iterator().next();
                into.put(name, only.getKey());
                contractFields(only.getValue(), name + ".", into);
            } else {
                into.put(name, type.asText());
            }
        });
    }

    /**
     * {@return the API a server tells of}
     *
     * @param answer to {@code listApis}, in JSON, with its outermost key
     * @throws IllegalArgumentException when it is no such answer
     */
    static Api served(JsonNode answer) {
        JsonNode listed = answer.path("listapisresponse").path("api");
        if (!listed.isArray()) {
            throw new IllegalArgumentException("no answer to listApis: " + shortened(answer.toString()));
        }
        Map<String, Call> calls = new TreeMap<>();
        for (JsonNode command : listed) {
            Map<String, Parameter> parameters = new TreeMap<>();
            for (JsonNode parameter : command.path("params")) {
                String name = parameter.path("name").asText();
                parameters.put(
                        key(name),
                        new Parameter(
                                name,
                                parameter.path("type").asText(),
                                parameter.path("required").asBoolean()));
            }
            Map<String, String> fields = new TreeMap<>();
            servedFields(command.path("response"), "", fields);
            calls.put(
                    command.path("name").asText(),
                    new Call(command.path("isasync").asBoolean(), parameters, fields));
        }
        return new Api(calls);
    }

    private static void servedFields(JsonNode listed, String before, Map<String, String> into) {
        for (JsonNode field : listed) {
            String name = before + field.path("name").asText();
            into.put(name, field.path("type").asText());
            servedFields(field.path("response"), name + ".", into);
        }
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
