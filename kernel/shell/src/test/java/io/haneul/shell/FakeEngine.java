package io.haneul.shell;

import io.haneul.commands.DefaultRole;
import io.haneul.engine.Engine;
import io.haneul.engine.Measure;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.identity.Authentication;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.RoleId;
import io.haneul.model.Secret;
import io.haneul.model.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** An engine that answers what a test has laid down, and remembers what it was asked. */
final class FakeEngine implements Engine, Authentication {
    static final UUID ID = UUID.fromString("6f1b7d2e-0000-4000-8000-000000000001");

    final List<String> asked = new ArrayList<>();
    private final Map<String, Answer> answers = new HashMap<>();
    Optional<String> reason = Optional.empty();

    void lists(String command, Record... items) {
        answers.put(command, new Answer.Listing(items.length, List.of(items)));
    }

    void answers(String command, Record item) {
        answers.put(command, new Answer.Single(item));
    }

    @Override
    public Answer execute(Caller caller, String command, Map<String, String> parameters) {
        asked.add(command + " " + new TreeMap<>(parameters));
        if (!caller.isRootAdmin() || !answers.containsKey(command)) {
            throw Refusal.parameter("command", "is not expected: " + command);
        }
        return answers.get(command);
    }

    @Override
    public Optional<CommandDescriptor> command(String name) {
        return Optional.empty();
    }

    @Override
    public Collection<CommandDescriptor> commandsFor(Caller caller) {
        return List.of();
    }

    @Override
    public Authentication authentication() {
        return this;
    }

    @Override
    public Optional<String> notReady() {
        return reason;
    }

    @Override
    public List<Measure> measures() {
        return List.of();
    }

    @Override
    public UUID serverId() {
        return ID;
    }

    @Override
    public Caller rootAdmin() {
        return new Caller(
                new UserId(ID), new AccountId(ID), "admin", new DomainId(ID), "/", new RoleId(ID), DefaultRole.ADMIN);
    }

    @Override
    public Optional<KeyHolder> byApiKey(String apiKey) {
        return Optional.empty();
    }

    @Override
    public Optional<Profile> login(String username, Secret password, String domainPath) {
        return Optional.empty();
    }

    @Override
    public Optional<String> domainPath(DomainId domain) {
        return Optional.empty();
    }

    @Override
    public Optional<Caller> caller(UserId user) {
        return Optional.empty();
    }
}
