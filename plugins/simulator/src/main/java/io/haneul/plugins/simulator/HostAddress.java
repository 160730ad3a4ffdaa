package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.IpAddress;
import io.haneul.plugins.simulator.world.HostFacts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a simulated host, taken apart. The path alone says which host is meant; the query says what it has, so that
 * probing the same host with another query changes its size.
 *
 * @param path  the host's name within the simulator, such as {@code c0/h0}
 * @param facts what the query asks for
 */
record HostAddress(String path, HostFacts facts) {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final Pattern FORM =
            Pattern.compile("http://sim/(" + NAME + "(?:/" + NAME + "){0,2})/?(?:\\?(.*))?");
    private static final Set<String> SETTINGS = Set.of("cores", "speed", "memory", "overcommit");

    static HostAddress parse(String url) throws Fault {
        Matcher form = FORM.matcher(url);
        if (!form.matches()) {
            throw new Fault(
                    FaultKind.INVALID,
                    "'" + url + "' is no host of the simulator; expected http://sim/NAME/NAME, such as"
                            + " http://sim/c0/h0?cores=16&speed=2500&memory=65536");
        }
        Settings settings =
                Settings.parse(url, Optional.ofNullable(form.group(2)).orElse(""), SETTINGS);
        HostFacts facts = new HostFacts(
                (int) settings.number("cores", 16, 4096),
                settings.number("speed", 2500, 100_000),
                Bytes.ofMebi(settings.number("memory", 65_536, 1L << 30)).value(),
                (int) settings.number("overcommit", 1, 1000));
        return new HostAddress(form.group(1), facts);
    }

    /** {@return the name operators see, unique in the simulator} */
    String name() {
        return path.replace('/', '-');
    }

    /** {@return what two URLs of one host have in common and no other host has} */
    String identity() {
        return digest().toString();
    }

    /** {@return an address in 172.16.0.0/12, the same at every probe} */
    IpAddress managementAddress() {
        long hash = digest().getLeastSignificantBits();
        return new IpAddress(
                "172." + (16 + (hash >> 16 & 0xf)) + "." + (hash >> 8 & 0xff) + "." + (1 + (hash & 0xff) % 254));
    }

    private UUID digest() {
        return UUID.nameUUIDFromBytes(("simulator:" + path).getBytes(StandardCharsets.UTF_8));
    }
}
