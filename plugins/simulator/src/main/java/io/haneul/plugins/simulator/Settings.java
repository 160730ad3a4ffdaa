package io.haneul.plugins.simulator;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The settings in the query of a URL, all of them whole numbers.
 *
 * @param url    they stand in, for messages
 * @param values by name, as they were written
 */
record Settings(String url, Map<String, String> values) {
    /** Takes the query of a URL apart; {@code query} is what follows the question mark, possibly nothing. */
    static Settings parse(String url, String query, Set<String> known) throws Fault {
        Map<String, String> values = new HashMap<>();
        for (String setting : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = setting.indexOf('=');
            String name = equals < 0 ? setting : setting.substring(0, equals);
            if (equals < 0 || !known.contains(name)) {
                throw new Fault(
                        FaultKind.INVALID,
                        "'" + url + "' has the setting '" + setting + "'; known are "
                                + String.join(", ", known.stream().sorted().toList()) + ", each as NAME=NUMBER");
            }
            values.put(name, setting.substring(equals + 1));
        }
        return new Settings(url, values);
    }

    long number(String name, long otherwise, long highest) throws Fault {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("\\d{1,12}")) {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= highest) {
                return number;
            }
        }
        throw new Fault(
                FaultKind.INVALID,
                "'" + url + "' says " + name + "=" + text + "; expected a whole number from 1 to " + highest);
    }
}
