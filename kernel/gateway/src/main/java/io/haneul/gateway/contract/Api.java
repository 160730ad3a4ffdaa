package io.haneul.gateway.contract;

import java.util.Map;
import java.util.TreeMap;

/**
 * The commands of an API with their parameters and fields, as far as they are compared.
 *
 * @param calls by the name of the command
 */
record Api(Map<String, Call> calls) {
    Api {
        calls = new TreeMap<>(calls);
    }

    /**
     * One command.
     *
     * @param parameters by name in lower case
     * @param fields     by name, those of nested objects behind the name of the object and a dot; the type, empty when it is
     *                   not known
     */
    record Call(boolean isAsync, Map<String, Parameter> parameters, Map<String, String> fields) {
        Call {
            parameters = new TreeMap<>(parameters);
            fields = new TreeMap<>(fields);
        }

        /** {@return how much there is to get right: the command itself, its parameters and its fields} */
        int size() {
            return 1 + parameters.size() + fields.size();
        }
    }

    /**
     * One parameter.
     *
     * @param name as it is written
     * @param type of it on the wire
     */
    record Parameter(String name, String type, boolean isRequired) {}
}
