package io.haneul.gateway.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haneul.model.Secret;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program behind {@code ./haneul api-diff}. */
final class ApiDiff {
    private static final int FINE = 0;
    private static final int DIFFERENT = 1;
    private static final int FAILED = 2;

    private final Map<String, String> options = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();

    private ApiDiff(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String option = left.pop();
            boolean isFlag = option.equals("--json") || option.equals("--write");
            options.put(option, isFlag ? "" : Optional.ofNullable(left.poll()).orElse(""));
        }
    }

    /**
     * Compares.
     *
     * @param arguments {@code --url URL --admin FILE --contract FILE [--reviewed FILE] [--json] [--write]}; FILE of
     *                  {@code --admin} holds {@code apikey} and {@code secretkey}
     */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** {@return the exit status: 0 when all differences are reviewed, 1 when not, 2 when nothing could be compared} */
    static int run(List<String> arguments, PrintStream out, PrintStream err) throws InterruptedException {
        try {
            return new ApiDiff(arguments).compare(out);
        } catch (IOException | IllegalArgumentException e) {
            err.println("haneul: " + e.getMessage());
            return FAILED;
        }
    }

    private int compare(PrintStream out) throws IOException, InterruptedException {
        Api contract = ApiReader.contract(tree(file("--contract")));
        JsonNode admin = tree(file("--admin"));
        SignedCall server = new SignedCall(
                options.getOrDefault("--url", ""),
                admin.path("apikey").asText(),
                new Secret(admin.path("secretkey").asText()));
        Api served = ApiReader.served(server.answer("listApis"));
        Reviewed reviewed = options.containsKey("--reviewed") ? reviewed(file("--reviewed")) : Reviewed.nothing();
        Verdict verdict = Verdict.of(contract, served, reviewed);
        if (options.containsKey("--write")) {
            Path target = file("--reviewed");
            Files.write(target, reviewed.rewritten(verdict.differences()), UTF_8);
            verdict = Verdict.of(contract, served, reviewed(target));
        }
        Report report = new Report(verdict);
        if (options.containsKey("--json")) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        return verdict.isFine() ? FINE : DIFFERENT;
    }

    private Path file(String option) {
        return Optional.ofNullable(options.get(option))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .orElseThrow(() -> new IllegalArgumentException(option + " wants a file"));
    }

    private static Reviewed reviewed(Path file) throws IOException {
        return Files.exists(file) ? Reviewed.read(Files.readAllLines(file, UTF_8)) : Reviewed.nothing();
    }

    private JsonNode tree(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException(file + " cannot be read");
        }
        try {
            return json.readTree(file.toFile());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IOException(file + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
