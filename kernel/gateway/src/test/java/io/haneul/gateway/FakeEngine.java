package io.haneul.gateway;

import io.haneul.commands.Access;
import io.haneul.commands.Access.Right;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.engine.Engine;
import io.haneul.engine.Measure;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandBinder;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.identity.Authentication;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.JobId;
import io.haneul.model.RoleId;
import io.haneul.model.Secret;
import io.haneul.model.UserId;
import io.haneul.model.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** An engine of three commands, one user with a key, and a switch for each thing that can go wrong. */
final class FakeEngine implements Engine, Authentication {
    static final String KEY = "the-key";
    static final Secret SECRET = new Secret("the-secret");
    static final UUID ID = UUID.fromString("6f1b7d2e-0000-4000-8000-000000000001");
    static final UUID SERVER = UUID.fromString("6f1b7d2e-0000-4000-8000-000000000009");
    static final Caller USER = caller(2, DefaultRole.USER);
    static final Caller ROOT = caller(3, DefaultRole.ADMIN);

    Optional<String> reason = Optional.empty();
    boolean userMayCall = true;
    List<Measure> measures = List.of();
    Map<String, String> lastParameters = Map.of();
    Optional<Caller> lastCaller = Optional.empty();

    record Zone(@Doc("the id") ZoneId id, @Doc("the name") String name) {
        static final String BROKEN = "broken";

        @Override
        public String name() {
            if (name.equals(BROKEN)) {
                throw new IllegalStateException("canary of the inside");
            }
            return name;
        }
    }

    @Command(
            name = "listZones",
            description = "Lists zones.",
            kind = Kind.LIST,
            returns = Zone.class,
            object = "zone",
            roles = DefaultRole.USER)
    record ListZones(
            @Doc("the name") Optional<String> name,
            @Doc("how many") Optional<Integer> many,
            @Doc("whether the last cannot be told") Optional<Boolean> broken) {}

    @Command(
            name = "deleteZone",
            description = "Removes a zone.",
            kind = Kind.ASYNC,
            returns = Success.class,
            roles = DefaultRole.ADMIN)
    record DeleteZone(@Doc("the zone") @Access(Right.OWN) ZoneId id) {}

    @Command(
            name = "breakDown",
            description = "Fails in a way nobody thought of.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = DefaultRole.USER)
    record BreakDown() {}

    private final Map<String, CommandDescriptor> commands = new TreeMap<>();

    FakeEngine() {
        Stream.of(ListZones.class, DeleteZone.class, BreakDown.class)
                .map(CommandDescriptors::of)
                .forEach(command -> commands.put(command.name().toLowerCase(Locale.ROOT), command));
    }

    private static Caller caller(int number, DefaultRole role) {
        UUID id = new UUID(7, number);
        return new Caller(new UserId(id), new AccountId(id), "acme", new DomainId(ID), "/", new RoleId(id), role);
    }

    @Override
    public Answer execute(Caller caller, String command, Map<String, String> parameters) {
        lastParameters = parameters;
        lastCaller = Optional.of(caller);
        Record bound = CommandBinder.of(command(command).orElseThrow()).bind(parameters);
        if (bound instanceof DeleteZone) {
            if (!caller.isRootAdmin()) {
                throw new Refusal(ApiCode.UNSUPPORTED_ACTION, "not you");
            }
            return new Answer.Accepted(new JobId(ID), Optional.empty());
        }
        if (bound instanceof BreakDown) {
            throw new IllegalStateException("canary of the inside");
        }
        ListZones list = (ListZones) bound;
        Zone zone = new Zone(new ZoneId(ID), list.name().orElse("z"));
        List<Zone> zones = new ArrayList<>(Collections.nCopies(list.many().orElse(1), zone));
        if (list.broken().orElse(false)) {
            zones.set(zones.size() - 1, new Zone(new ZoneId(ID), Zone.BROKEN));
        }
        return new Answer.Listing(zones.size(), zones);
    }

    @Override
    public Optional<CommandDescriptor> command(String name) {
        return Optional.ofNullable(commands.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Collection<CommandDescriptor> commandsFor(Caller caller) {
        return commands.values().stream()
                .filter(command -> caller.isRootAdmin() || command.roles().contains(DefaultRole.USER))
                .toList();
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
        return measures;
    }

    @Override
    public UUID serverId() {
        return SERVER;
    }

    @Override
    public Optional<KeyHolder> byApiKey(String apiKey) {
        return apiKey.equals(KEY) ? Optional.of(new KeyHolder(USER, SECRET)) : Optional.empty();
    }

    @Override
    public Optional<Profile> login(String username, Secret password, String domainPath) {
        boolean right = username.equals("alice")
                && password.matches(new Secret("pass word"))
                && Stream.of("/", "").anyMatch(domainPath::equals);
        return right
                ? Optional.of(new Profile(USER, "alice", "Alice", "Liddell", Optional.of("Asia/Seoul")))
                : Optional.empty();
    }

    @Override
    public Optional<String> domainPath(DomainId domain) {
        return domain.value().equals(ID) ? Optional.of("/") : Optional.empty();
    }

    @Override
    public Caller rootAdmin() {
        return ROOT;
    }

    @Override
    public Optional<Caller> caller(UserId user) {
        return userMayCall && user.equals(USER.user()) ? Optional.of(USER) : Optional.empty();
    }
}
