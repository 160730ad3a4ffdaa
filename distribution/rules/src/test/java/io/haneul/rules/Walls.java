package io.haneul.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who may depend on whom. */
final class Walls {
    private static final String[] API = {"..haneul.model..", "..haneul.spi..", "..haneul.commands.."};
    private static final String[] ANNOTATIONS = {
        "org.jspecify.annotations..", "org.osgi.annotation..", "io.soabase.recordbuilder.core.."
    };

    private Walls() {}

    static List<HouseRule> all() {
        return Stream.of(ofApi(), ofPlugins(), ofKernel(), everywhere())
                .flatMap(List::stream)
                .toList();
    }

    private static List<HouseRule> ofApi() {
        return List.of(
                HouseRule.of(
                        "1. model depends on the JDK only; spi and commands on model and the JDK only",
                        apiStandsOnTheJdk(),
                        "walls",
                        "BrokenModelToLibrary",
                        "BrokenSpiToLibrary",
                        "BrokenCommandsToLibrary"),
                HouseRule.of(
                        "1. nothing in api opens a file, socket, thread or logger",
                        apiHasNoBehaviour(),
                        "behaviour",
                        "BrokenFile",
                        "BrokenSocket",
                        "BrokenThread",
                        "BrokenExecutor",
                        "BrokenLogger",
                        "BrokenPrint",
                        "BrokenSettings"),
                room("1. model sees no other room", "model", "BrokenModelToSpi"),
                room("1. spi sees model only", "spi", "BrokenSpiToCommands", "BrokenSpiToEngine"),
                room("1. commands see model only", "commands", "BrokenCommandsToSpi", "BrokenCommandsToStore"),
                room("1. testkit sees model and spi only", "testkit", "BrokenTestkitToEngine"));
    }

    private static List<HouseRule> ofPlugins() {
        return List.of(HouseRule.of(
                "2. a plugin sees api only, never the kernel, never another plugin",
                seesOnlyBelow("plugins", Rooms::isPlugin),
                "walls",
                "BrokenPluginToStore",
                "BrokenPluginToEngine",
                "BrokenPluginToGateway",
                "BrokenPluginToSibling"));
    }

    private static List<HouseRule> ofKernel() {
        return List.of(
                room("3. store sees model only", "store", "BrokenStoreToJobs", "BrokenStoreToSpi"),
                room("3. jobs see model and store only", "jobs", "BrokenJobsToEngine", "BrokenJobsToSpi"),
                room(
                        "3. engine sees api, store and jobs only",
                        "engine",
                        "BrokenEngineToGateway",
                        "BrokenEngineToPlugin"),
                room("3. gateway sees engine only", "gateway", "BrokenGatewayToStore", "BrokenGatewayToSpi"),
                room("3. shell sees engine only", "shell", "BrokenShellToJobs", "BrokenShellToGateway"));
    }

    private static List<HouseRule> everywhere() {
        return List.of(
                HouseRule.of("4. no package cycle", noCycle(), "cycles", "BrokenLeft", "BrokenRight", "BrokenThird"),
                HouseRule.of(
                        "6. SQL and MyBatis only in store",
                        sqlOnlyInStore(),
                        "sql",
                        "BrokenMapper",
                        "BrokenStatement",
                        "BrokenDataSource",
                        "BrokenPlugin"),
                HouseRule.of(
                        "the console only in shell: a kernel that needs it cannot start without it",
                        consoleOnlyInShell(),
                        "console",
                        "BrokenAction"));
    }

    /** A wall around a room in which nothing stands yet is a wall all the same; any other must find something to check. */
    private static HouseRule room(String law, String room, String... culprits) {
        boolean furnished = House.modules().stream()
                .filter(module -> module.name().endsWith("/" + room))
                .anyMatch(module -> !House.files(module.sources()).isEmpty());
        ArchRule rule = seesOnlyBelow(room, room::equals).allowEmptyShould(!furnished);
        return HouseRule.of(law, rule, "walls", culprits);
    }

    private static ArchRule apiStandsOnTheJdk() {
        return classes()
                .that()
                .resideInAnyPackage(API)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "..haneul..").or(resideInAnyPackage(ANNOTATIONS)));
    }

    private static ArchRule apiHasNoBehaviour() {
        return noClasses().that().resideInAnyPackage(API).should().dependOnClassesThat(Behaviour.doesSomething());
    }

    private static ArchRule noCycle() {
        return slices().matching("..haneul.(**)").should().beFreeOfCycles();
    }

    private static ArchRule sqlOnlyInStore() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..haneul.store..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.apache.ibatis..", "java.sql..", "javax.sql..", "com.zaxxer..", "org.mariadb.."));
    }

    private static ArchRule consoleOnlyInShell() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..haneul.shell..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.karaf..", "org.jline.."));
    }

    private static ArchRule seesOnlyBelow(String name, Predicate<String> rooms) {
        return classes()
                .that(DescribedPredicate.describe(
                        "are in " + name, type -> Rooms.of(type).filter(rooms).isPresent()))
                .should(new SeeOnlyBelow());
    }

    /** Looks at every use of a class of this project: calls, fields, signatures, annotations, type arguments. */
    private static final class SeeOnlyBelow extends ArchCondition<JavaClass> {
        SeeOnlyBelow() {
            super("see only what lies below");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String room = Rooms.of(type).orElseThrow();
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                Optional<String> other = Rooms.of(dependency.getTargetClass().getBaseComponentType());
                if (other.filter(seen -> !Rooms.sees(room, seen)).isPresent()) {
                    events.add(SimpleConditionEvent.violated(
                            dependency, room + " must not see " + other.get() + ": " + dependency.getDescription()));
                }
            }
        }
    }

    /** What only something alive does. Values may be serialisable and name a URI; that opens nothing. */
    private static final class Behaviour {
        private static final Set<String> PACKAGES = Set.of(
                "java.nio.file",
                "java.nio.channels",
                "java.net.http",
                "javax.net",
                "java.util.logging",
                "org.slf4j",
                "java.rmi");
        private static final Set<String> HARMLESS = Set.of(
                "java.io.Serializable",
                "java.io.Serial",
                "java.io.ObjectInputStream",
                "java.io.ObjectOutputStream",
                "java.io.NotSerializableException",
                "java.io.InvalidObjectException",
                "java.net.URI",
                "java.net.URISyntaxException");
        private static final Set<String> ALIVE = Set.of(
                "java.lang.Thread",
                "java.lang.ThreadLocal",
                "java.lang.Process",
                "java.lang.ProcessBuilder",
                "java.lang.Runtime",
                "java.lang.System$Logger",
                "java.lang.System",
                "java.util.Timer",
                "java.util.concurrent.CompletableFuture",
                "java.util.concurrent.ForkJoinPool");

        static DescribedPredicate<JavaClass> doesSomething() {
            return DescribedPredicate.describe("open a file, socket, thread or logger", Behaviour::isAlive);
        }

        private static boolean isAlive(JavaClass type) {
            String name = type.getName();
            String packageName = type.getPackageName();
            if (HARMLESS.contains(name)) {
                return false;
            }
            return packageName.equals("java.io")
                    || packageName.equals("java.net")
                    || PACKAGES.stream().anyMatch(p -> packageName.equals(p) || packageName.startsWith(p + "."))
                    || ALIVE.contains(name)
                    || (packageName.equals("java.util.concurrent") && name.contains("Execut"));
        }
    }
}
