package io.haneul.engine.compute;

import io.haneul.engine.command.Refusal;
import io.haneul.engine.network.Content;
import io.haneul.model.UserDataId;
import io.haneul.spi.network.ServiceState;
import io.haneul.store.Tx;
import io.haneul.store.compute.UserDataRow;
import io.haneul.store.compute.VmUserDataRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a deployer has a guest told.
 *
 * @param content in base64; empty for nothing
 * @param from    registered user data it was taken from
 * @param details besides, by name
 */
record Told(String content, Optional<UserDataId> from, Map<String, String> details) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}");
    private static final int LONGEST_VALUE = 1024;
    private static final int MOST = 32;

    static final Told NOTHING = new Told("", Optional.empty(), Map.of());

    /** What a caller has given in. */
    record Given(Optional<String> content, Optional<UserDataId> from, Map<String, String> details) {
        boolean isNothing() {
            return content.isEmpty() && from.isEmpty() && details.isEmpty();
        }
    }

    /** {@return what is given in, checked; what is not given in stays as it was} */
    static Told of(Tx tx, Given given, Told before, long most) {
        if (given.content().isPresent() && given.from().isPresent()) {
            throw Refusal.parameter("userdataid", "cannot be given together with userdata");
        }
        given.content().ifPresent(text -> UserData.require(text, most));
        Map<String, String> details = given.details().isEmpty() ? before.details() : checked(given.details());
        if (given.from().isPresent()) {
            UserDataRow row = tx.userData()
                    .share(given.from().get())
                    .orElseThrow(
                            () -> Refusal.reference("userdataid", given.from().get()));
            return new Told(row.content(), Optional.of(row.id()), details);
        }
        return given.content()
                .map(text -> new Told(text, Optional.empty(), details))
                .orElseGet(() -> new Told(before.content(), before.from(), details));
    }

    private static Map<String, String> checked(Map<String, String> details) {
        if (details.size() > MOST) {
            throw Refusal.parameter("userdatadetails", "holds at most " + MOST + " values");
        }
        details.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || Guests.OWN_ENTRIES.contains(name)) {
                throw Refusal.parameter(
                        "userdatadetails",
                        "'" + name + "' is no name of letters, digits, points, hyphens and underscores that is free");
            }
            if (value.length() > LONGEST_VALUE || value.indexOf('\n') >= 0) {
                throw Refusal.parameter(
                        "userdatadetails", name + " has at most " + LONGEST_VALUE + " characters, on one line");
            }
        });
        return new TreeMap<>(details);
    }

    static Told of(VmUserDataRow row) {
        Map<String, String> details = new TreeMap<>();
        String lines = row.details();
        if (lines != null) {
            lines.lines()
                    .forEach(line ->
                            details.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        }
        return new Told(row.content(), Optional.ofNullable(row.userDataId()), details);
    }

    /** {@return what the machine's guest is told} */
    static Told of(Tx tx, UUID vm) {
        return tx.userData().told(vm).map(Told::of).orElse(NOTHING);
    }

    boolean isNothing() {
        return equals(NOTHING);
    }

    /** Writes it down for a machine. */
    void store(Tx tx, UUID vm) {
        if (isNothing()) {
            tx.userData().forget(vm);
            return;
        }
        String lines = details.entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining("\n"));
        tx.userData().tell(new VmUserDataRow(vm, content, from.orElse(null), lines.isEmpty() ? null : lines));
    }

    /** {@return the name of the content; absent where there is none} */
    Optional<String> hash() {
        return content.isEmpty() ? Optional.empty() : Optional.of(Content.hash(content));
    }

    /** {@return the details as the guest is told them} */
    List<ServiceState.Entry> entries() {
        return details.entrySet().stream()
                .map(detail -> new ServiceState.Entry(detail.getKey(), detail.getValue()))
                .toList();
    }
}
