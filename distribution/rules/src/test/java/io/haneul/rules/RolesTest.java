package io.haneul.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A plugin of any role is found by the engine, and shown to operators. */
class RolesTest {
    private static final String PROVIDER = "io.haneul.spi.Provider";
    private static final String PLUGINS = "io.haneul.engine.core.Plugins";
    private static final Pattern BOUND = Pattern.compile("reference-list interface=\"(io\\.haneul\\.spi\\.[^\"]+)\"");

    private static Set<String> roles() {
        return House.classes().stream()
                .filter(type -> type.isInterface() && type.getPackageName().startsWith("io.haneul.spi"))
                .filter(type -> !type.getName().equals(PROVIDER) && type.isAssignableTo(PROVIDER))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theEngineKeepsProvidersOfEveryRole() {
        Set<String> kept = House.classes().get(PLUGINS).getFields().stream()
                .map(field -> field.getType())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getName)
                .filter(name -> name.startsWith("io.haneul.spi."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(roles(), kept);
    }

    @Test
    void theEngineBindsServicesOfEveryRole() {
        String wiring =
                House.read(House.root().resolve("kernel/engine/src/main/resources/OSGI-INF/blueprint/engine.xml"));
        Set<String> bound = BOUND.matcher(wiring)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(roles(), bound);
    }

    @Test
    void operatorsAreShownProvidersOfEveryRole() {
        JavaClass plugins = House.classes().get(PLUGINS);
        Set<String> shown = plugins.getMethod("all").getMethodCallsFromSelf().stream()
                .map(call -> call.getTarget().getName())
                .collect(Collectors.toSet());
        Set<String> read = plugins.getMethod("all").getFieldAccesses().stream()
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());
        List<String> missing = plugins.getFields().stream()
                .filter(field -> field.getRawType().getSimpleName().equals("Providers"))
                .map(field -> field.getName())
                .filter(name -> !shown.contains(name) && !read.contains(name))
                .toList();

        assertEquals(List.of(), missing);
        assertTrue(roles().size() > 10, roles().toString());
    }

    /** {@link io.haneul.spi.Provider} is part of every role's contract, and an appliance's link is the kernel's own. */
    @Test
    void theKitHasAContractForEveryRoleAbilityAndService() {
        Set<String> contracts = House.classes().stream()
                .filter(type -> type.getPackageName().equals("io.haneul.testkit"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        List<String> missing = House.classes().stream()
                .filter(type -> type.isInterface() && type.getPackageName().startsWith("io.haneul.spi"))
                .filter(type -> type.isAnnotatedWith("org.osgi.annotation.versioning.ConsumerType")
                        || type.isAnnotatedWith("org.osgi.annotation.versioning.ProviderType"))
                .map(JavaClass::getSimpleName)
                .filter(name -> !Set.of("Provider", "ApplianceLink").contains(name))
                .filter(name -> !contracts.contains(name + "Contract")
                        && !contracts.contains(name.replaceFirst("Driver$", "") + "Contract"))
                .sorted()
                .toList();

        assertEquals(List.of(), missing);
        assertTrue(contracts.contains("DocumentsContract"), contracts.toString());
    }
}
