package io.haneul.plugins.simulator;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a simulated device, taken apart. The name is its identity; the query says how many networks it can serve.
 *
 * @param name     of the device, unique in the simulator
 * @param networks it can serve at most
 */
record DeviceAddress(String name, int networks) {
    private static final Pattern FORM = Pattern.compile("sim-device://([A-Za-z0-9][A-Za-z0-9._-]{0,63})/?(?:\\?(.*))?");

    static DeviceAddress parse(String url) throws Fault {
        Matcher form = FORM.matcher(url);
        if (!form.matches()) {
            throw new Fault(
                    FaultKind.INVALID,
                    "url '" + url + "' is no device of the simulator; expected sim-device://NAME, such as"
                            + " sim-device://edge1?networks=64");
        }
        Settings settings =
                Settings.parse(url, Optional.ofNullable(form.group(2)).orElse(""), Set.of("networks"));
        return new DeviceAddress(form.group(1), (int) settings.number("networks", 64, 4096));
    }
}
