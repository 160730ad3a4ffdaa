package io.haneul.engine.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.system.Login;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.command.ParameterDescriptor;
import io.haneul.engine.testing.TestCloud;
import io.haneul.model.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What sounds like a secret has the type of one, which masks itself; and nothing but a few answers gives one out. */
final class SecretNamesTest {
    private static final Pattern SOUNDS_SECRET = Pattern.compile(
            "pass(word|phrase|wd)|secret|token|credential|private_?key|presharedkey|(?<!keyword)key(?!word)");

    /** Texts that only sound so, each with the reason. */
    private static final Set<String> HARMLESS = Set.of(
            "getUser.userapikey", // names a user in requests, which its secret key signs
            "updateUser.userapikey", // likewise
            "UserResponse.apikey", // likewise
            "UserKeysResponse.apikey", // likewise
            "NoTag.key"); // of a tag

    /** Answers whose purpose is to give a secret out: to the user itself, once it has proved who it is. */
    private static final Set<String> GIVING = Set.of("UserKeysResponse", "LoginAnswer");

    private static TestCloud cloud;
    private static List<CommandDescriptor> commands;

    @BeforeAll
    static void open() {
        cloud = TestCloud.empty();
        Caller admin = cloud.admin();
        commands = Stream.concat(
                        cloud.engine().commandsFor(admin).stream(), Stream.of(CommandDescriptors.of(Login.class)))
                .toList();
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    @Test
    void a_parameter_that_sounds_like_a_secret_is_one() {
        Set<String> clear = new TreeSet<>();
        for (CommandDescriptor command : commands) {
            for (ParameterDescriptor parameter : command.parameters()) {
                String name = command.name() + "." + parameter.name().toLowerCase(Locale.ROOT);
                if (parameter.element() == String.class && soundsSecret(parameter.name()) && !HARMLESS.contains(name)) {
                    clear.add(name);
                }
            }
        }

        assertEquals(Set.of(), clear, "must be a Secret, or be called harmless here, with the reason");
    }

    @Test
    void a_command_with_a_secret_is_never_a_job_by_its_record() {
        // a job's baton would hold it; such a command seals it first, in a script of its own
        List<String> jobs = commands.stream()
                .filter(CommandDescriptor::isAsync)
                .filter(command -> command.parameters().stream().anyMatch(p -> p.element() == Secret.class))
                .map(CommandDescriptor::name)
                .toList();

        assertEquals(List.of(), jobs);
    }

    @Test
    void only_answers_made_for_it_give_a_secret_out() {
        Set<String> clear = new TreeSet<>();
        Set<String> giving = new TreeSet<>();
        for (Class<?> response : responses()) {
            for (RecordComponent field : response.getRecordComponents()) {
                String name = response.getSimpleName() + "." + field.getName().toLowerCase(Locale.ROOT);
                if (field.getType() == Secret.class) {
                    giving.add(response.getSimpleName());
                } else if (holdsText(field.getGenericType()) && soundsSecret(field.getName())) {
                    clear.add(name);
                }
            }
        }

        clear.removeAll(HARMLESS);
        assertEquals(Set.of(), clear, "must be a Secret, or be called harmless here, with the reason");
        giving.remove("LoginAnswer"); // of the gateway, when it is there
        Set<String> expected = new TreeSet<>(GIVING);
        expected.remove("LoginAnswer");
        assertEquals(expected, giving);
    }

    @Test
    void no_list_gives_a_secret_out() {
        assertTrue(commands.stream()
                .filter(command -> command.kind() == io.haneul.commands.Kind.LIST)
                .noneMatch(
                        command -> GIVING.contains(command.response().record().getSimpleName())));
    }

    private static boolean soundsSecret(String name) {
        return SOUNDS_SECRET.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean holdsText(Type type) {
        return type == String.class
                || (type instanceof ParameterizedType generic
                        && List.of(generic.getActualTypeArguments()).contains(String.class));
    }

    private static Set<Class<?>> responses() {
        Set<Class<?>> found = new HashSet<>();
        List<Class<?>> open = new ArrayList<>();
        commands.forEach(command -> open.add(command.response().record()));
        while (!open.isEmpty()) {
            Class<?> next = open.remove(open.size() - 1);
            if (next.isRecord() && next.getName().startsWith("io.haneul.commands") && found.add(next)) {
                for (RecordComponent field : next.getRecordComponents()) {
                    open.add(field.getType());
                    if (field.getGenericType() instanceof ParameterizedType generic) {
                        for (Type argument : generic.getActualTypeArguments()) {
                            if (argument instanceof Class<?> nested) {
                                open.add(nested);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }
}
