package io.haneul.e2e.kill;

import com.fasterxml.jackson.databind.JsonNode;
import io.haneul.e2e.SignedApi;
import io.haneul.e2e.SignedApi.Refused;
import io.haneul.e2e.SignedApi.Unanswered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The cloud as a patient client sees it: it asks again until the server is back. */
final class CloudClient {
    private static final long PAUSE_MILLIS = 100;
    private static final int PAGE = 500;

    private final SignedApi api;
    private volatile long giveUpAt = Long.MAX_VALUE;

    CloudClient(SignedApi api) {
        this.api = api;
    }

    /** That the cloud did not come to rest in time. */
    static final class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLate(String what) {
            super(what);
        }
    }

    /** From this moment on, of {@link System#nanoTime}, nobody waits any more. */
    void giveUpAt(long nanos) {
        giveUpAt = nanos;
    }

    /** {@return the answer of a call that changes something; it is made once} */
    JsonNode once(String command, String... parameters) throws Unanswered, Refused {
        return api.call(command, parameters);
    }

    /** {@return what a list call lists, all pages of it; asked until it is answered} */
    List<JsonNode> list(String command, String... parameters) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            String[] paged = join(parameters, "listall", "true", "page", "" + page, "pagesize", "" + PAGE);
            JsonNode answer = untilAnswered(command, paged);
            JsonNode items = firstArray(answer);
            items.forEach(all::add);
            if (items.size() < PAGE) {
                return all;
            }
        }
    }

    private static JsonNode firstArray(JsonNode answer) {
        for (JsonNode field : answer) {
            if (field.isArray()) {
                return field;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static String[] join(String[] one, String... other) {
        List<String> all = new ArrayList<>(List.of(one));
        all.addAll(List.of(other));
        return all.toArray(String[]::new);
    }

    /** {@return the first that is listed} */
    Optional<JsonNode> find(String command, String... parameters) {
        return list(command, parameters).stream().findFirst();
    }

    /** {@return the job, when it has ended} */
    JsonNode ended(String job) {
        return until("job " + job + " ends", () -> Optional.of(untilAnswered("queryAsyncJobResult", "jobid", job))
                .filter(answer -> answer.path("jobstatus").asInt() != 0));
    }

    private JsonNode untilAnswered(String command, String... parameters) {
        return until(command + " is answered", () -> {
            try {
                return Optional.of(api.call(command, parameters));
            } catch (Unanswered e) {
                return Optional.empty();
            } catch (Refused e) {
                if (e.code() == 503 || e.code() == 534) {
                    return Optional.empty();
                }
                throw new IllegalStateException(command + " is refused: " + e.getMessage(), e);
            }
        });
    }

    /** {@return what is there at last} */
    <T> T until(String what, Callable<Optional<T>> look) {
        try {
            while (true) {
                Optional<T> found = look.call();
                if (found.isPresent()) {
                    return found.get();
                }
                if (System.nanoTime() - giveUpAt > 0) {
                    throw new TooLate(what);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(what, e);
        }
    }
}
