package io.haneul.engine.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandBinder;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.ParameterDescriptor;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import io.haneul.model.AccountId;
import io.haneul.model.ClusterId;
import io.haneul.model.DomainId;
import io.haneul.model.HostId;
import io.haneul.model.NetworkId;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.RoleId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.TemplateId;
import io.haneul.model.UserId;
import io.haneul.model.VmId;
import io.haneul.model.ZoneId;
import io.haneul.store.event.EventFilterBuilder;
import io.haneul.store.job.JobFilter;
import io.haneul.store.job.JobRow;
import io.haneul.store.query.Visibility;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls every command with values that nobody should mean, as the root admin and as a stranger to all that is there. What is
 * wrong is refused in words for the caller and changes nothing. {@code -Dhaneul.fuzz.seed} and {@code -Dhaneul.fuzz.rounds}
 * make another run, or a longer one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FuzzTest {
    private static final Pattern INSIDE =
            Pattern.compile("Exception|\\bjava\\.|\\bio\\.haneul\\.|### |SQLSTATE|\\bat [a-z]+\\.");
    private static final int TOLD = 25;

    private final List<String> faults = new ArrayList<>();
    private LiveZone live;
    private Caller stranger;
    private WildValues values;
    private int calls;

    @BeforeAll
    void open(@TempDir Path data) {
        live = LiveZone.of(data, 1, 1);
        Caller owner = live.user("owner");
        stranger = live.user("stranger");
        String network = live.network(owner, "walled");
        String machine = live.running(owner, network, "walled");
        values = new WildValues(Long.getLong("haneul.fuzz.seed", 42), known(owner, network, machine));
    }

    @AfterAll
    void close() {
        live.close();
    }

    private Map<Class<?>, String> known(Caller owner, String network, String machine) {
        Map<Class<?>, String> known = new HashMap<>();
        known.put(ZoneId.class, live.zone().zone());
        known.put(TemplateId.class, live.zone().template());
        known.put(ServiceOfferingId.class, live.zone().offering());
        known.put(NetworkOfferingId.class, live.zone().isolated());
        known.put(NetworkId.class, network);
        known.put(VmId.class, machine);
        known.put(DomainId.class, live.root());
        known.put(AccountId.class, owner.account().toString());
        known.put(UserId.class, owner.user().toString());
        known.put(RoleId.class, live.server().id("listRoles", "name", "User"));
        known.put(PodId.class, live.server().id("listPods"));
        known.put(ClusterId.class, live.server().id("listClusters"));
        known.put(HostId.class, live.server().id("listHosts"));
        known.put(PoolId.class, live.server().id("listStoragePools"));
        known.put(PhysicalNetworkId.class, live.server().id("listPhysicalNetworks"));
        return known;
    }

    @Test
    void whatIsWrongIsRefusedInWordsAndChangesNothing() {
        Set<String> open = live.server().engine().engine().commandsFor(stranger).stream()
                .map(CommandDescriptor::name)
                .collect(Collectors.toSet());
        int rounds = Integer.getInteger("haneul.fuzz.rounds", 2);
        for (CommandDescriptor command : live.server().engine().engine().commandsFor(live.admin())) {
            missing(command);
            for (ParameterDescriptor parameter : command.parameters()) {
                for (int i = 0; i < rounds; i++) {
                    Map<String, String> given = plausible(command, parameter);
                    values.wild(parameter, given);
                    boolean asStranger = i % 2 == 0 && open.contains(command.name());
                    call(asStranger ? stranger : live.admin(), command, given);
                }
            }
        }
        assertTrue(calls > 1000, calls + " calls");
        assertEquals(
                List.of(),
                faults.subList(0, Math.min(TOLD, faults.size())),
                () -> faults.size() + " faults of " + calls);
    }

    /** Without anything, and without one of what is required. */
    private void missing(CommandDescriptor command) {
        boolean needsSomething = command.parameters().stream().anyMatch(ParameterDescriptor::required);
        if (needsSomething) {
            refused(command, Map.of());
        }
        for (ParameterDescriptor left : command.parameters()) {
            if (left.required()) {
                Map<String, String> given = plausible(command, left);
                String name = left.name().toLowerCase(Locale.ROOT);
                given.keySet().removeIf(key -> key.equals(name) || key.startsWith(name + "["));
                refused(command, given);
            }
        }
    }

    private Map<String, String> plausible(CommandDescriptor command, ParameterDescriptor always) {
        Map<String, String> given = new LinkedHashMap<>();
        for (ParameterDescriptor parameter : command.parameters()) {
            boolean isRare = !parameter.required() && !parameter.equals(always);
            if (!isRare || values.rarely()) {
                values.plausible(parameter, given);
            }
        }
        return given;
    }

    private void refused(CommandDescriptor command, Map<String, String> given) {
        if (call(live.admin(), command, given)) {
            faults.add(told(command, given) + " was not refused though something required is missing");
        }
    }

    /** {@return whether it was carried out} */
    private boolean call(Caller caller, CommandDescriptor command, Map<String, String> given) {
        calls++;
        Map<String, String> keyed = new HashMap<>();
        given.forEach((name, value) -> keyed.put(CommandBinder.key(name), value));
        long before = written();
        try {
            Answer answer = live.server().engine().engine().execute(caller, command.name(), keyed);
            if (answer instanceof Answer.Accepted accepted) {
                requireExpected(command, given, live.server().ended(accepted.job()));
            }
            return true;
        } catch (Refusal refusal) {
            String text = Objects.toString(refusal.getMessage());
            if (refusal.code() == ApiCode.INTERNAL || INSIDE.matcher(text).find()) {
                faults.add(told(command, given) + " is refused with " + refusal.code() + " " + text);
            }
            if (written() != before) {
                faults.add(told(command, given) + " is refused and has written: " + text);
            }
        } catch (RuntimeException e) {
            faults.add(told(command, given) + " breaks: " + e);
        }
        return false;
    }

    /** {@return how many events and jobs there are: whatever changes something leaves one} */
    private long written() {
        return live.server()
                .store()
                .read(tx -> tx.events()
                                .count(
                                        Visibility.everything(),
                                        EventFilterBuilder.builder().build())
                        + tx.apiJobs().count(Visibility.everything(), new JobFilter(null, null)));
    }

    private static String told(CommandDescriptor command, Map<String, String> given) {
        Map<String, String> short60 = new LinkedHashMap<>();
        given.forEach((name, value) -> short60.put(shortened(name), shortened(value)));
        return command.name() + " " + short60;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "... (" + text.length() + ")" : text;
    }

    private void requireExpected(CommandDescriptor command, Map<String, String> given, JobRow job) {
        Integer code = job.errorCode();
        String text = Objects.toString(job.errorText(), "");
        if (code != null
                && (code == ApiCode.INTERNAL.number() || INSIDE.matcher(text).find())) {
            faults.add(told(command, given) + " ends in a job that fails with " + code + " " + text);
        }
    }
}
