package io.haneul.itest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/** Calls that are inside a plugin while it is swapped. */
interface Storm {
    /** Longer than the ten seconds a plugin that leaves has for its calls. */
    Duration TOO_LONG = Duration.ofSeconds(45);

    /** Sends calls that will be held inside; one of them for too long, if wished. */
    List<Future<JsonNode>> gather(boolean withLong) throws Exception;

    /** {@return what the plugin itself counts} */
    int inside() throws Exception;

    /** Lets all go but the long one. */
    void letGo() throws IOException;

    /** The simulator holds its calls itself, as its file of faults tells it to. */
    record Simulated(Api api, Estate estate, Path world) implements Storm {
        @Override
        public List<Future<JsonNode>> gather(boolean withLong) throws Exception {
            String hang = "{\"name\":\"hold\",\"kind\":\"HANG\",\"verbs\":[\"ENSURE_REBOOTED\"]}";
            String slow = "{\"name\":\"long-" + System.nanoTime() + "\",\"kind\":\"SLOW\",\"delayMillis\":"
                    + TOO_LONG.toMillis() + ",\"times\":1,\"verbs\":[\"ENSURE_VOLUME\"]}";
            order(withLong ? hang + "," + slow : hang);
            List<Future<JsonNode>> sent = new ArrayList<>(
                    estate.all(Estate.SIZE, number -> api.call("rebootVirtualMachine", "id", estate.machine(number))));
            if (withLong) {
                sent.addAll(estate.all(1, number -> estate.deployAnywhere(estate.freshName())));
            }
            return sent;
        }

        @Override
        public int inside() throws Exception {
            return api.inside("hypervisor", "simulator") + api.inside("storage", "simulator");
        }

        @Override
        public void letGo() throws IOException {
            order("");
        }

        private void order(String faults) throws IOException {
            Path fresh = world.resolve("faults.new");
            Files.write(fresh, ("{\"faults\":[" + faults + "]}").getBytes(UTF_8));
            Files.move(fresh, world.resolve("faults.json"), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Another plugin is held at its gate. */
    record Gated(Holding holding, Holding.What what, Estate estate, Estate.Request request) implements Storm {
        @Override
        public List<Future<JsonNode>> gather(boolean withLong) {
            Optional<Duration> longest = withLong ? Optional.of(TOO_LONG) : Optional.empty();
            holding.hold(what.forLong(longest));
            return estate.all(what.isQuestion() ? Estate.SIZE + 14 : Estate.SIZE, this::send);
        }

        private JsonNode send(int number) throws IOException, InterruptedException {
            JsonNode answer = request.send(number);
            while (what.isQuestion() && holding.isHolding()) {
                answer = request.send(number);
            }
            return answer;
        }

        @Override
        public int inside() {
            return holding.inside();
        }

        @Override
        public void letGo() {
            holding.letGo();
        }
    }
}
