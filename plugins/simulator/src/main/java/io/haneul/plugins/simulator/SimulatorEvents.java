package io.haneul.plugins.simulator;

import io.haneul.model.Fault;
import io.haneul.plugins.simulator.world.FaultRule.Verb;
import io.haneul.plugins.simulator.world.World;
import io.haneul.spi.Call;
import io.haneul.spi.event.EventBatch;
import io.haneul.spi.event.EventRecord;
import io.haneul.spi.event.EventSink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The simulator as one who is told what happens: it stands in {@code events.jsonl}. */
public final class SimulatorEvents implements EventSink {
    private static final String TARGET = "events";

    private final World world;

    /** Makes the component of a simulator's world; all components of one simulator share it. */
    public SimulatorEvents(Simulator simulator) {
        this.world = simulator.world();
    }

    @Override
    public String name() {
        return SimulatorDriver.NAME;
    }

    @Override
    public void deliver(Call call, EventBatch batch) throws Fault, InterruptedException {
        List<Map<String, Object>> lines =
                batch.events().stream().map(SimulatorEvents::line).toList();
        Boolean unused = world.carryOut(Verb.DELIVER_EVENTS, TARGET, () -> {
            world.events().add(lines);
            return true;
        });
    }

    private static Map<String, Object> line(EventRecord event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("sequence", event.sequence());
        line.put("id", event.id().toString());
        line.put("type", event.type());
        line.put("state", event.state());
        line.put("level", event.level());
        line.put("description", event.description());
        line.put("created", event.created().toString());
        event.user().ifPresent(user -> line.put("user", user.toString()));
        event.account().ifPresent(account -> line.put("account", account.toString()));
        event.domain().ifPresent(domain -> line.put("domain", domain.toString()));
        event.subject().ifPresent(subject -> {
            line.put("kind", subject.kind());
            line.put("subject", subject.id().toString());
            line.put("name", subject.name());
        });
        return line;
    }
}
