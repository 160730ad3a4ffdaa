package io.haneul.gateway;

import io.haneul.commands.system.ApiDescription;
import io.haneul.commands.system.ListApis;
import io.haneul.commands.system.Login;
import io.haneul.commands.system.LoginAnswer;
import io.haneul.commands.system.LogoutAnswer;
import io.haneul.engine.Engine;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandBinder;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.identity.Authentication;
import io.haneul.engine.identity.Authentication.Profile;
import io.haneul.gateway.Sessions.Session;
import io.haneul.model.DomainId;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Carries out the {@link OwnCommand}s. */
final class OwnCommands {
    private static final float SECONDS_PER_HOUR = 3600f;

    private final CommandBinder login = CommandBinder.of(OwnCommand.LOGIN.descriptor());
    private final CommandBinder listApis = CommandBinder.of(OwnCommand.LIST_APIS.descriptor());
    private final Sessions sessions;
    private final CallerProof proof;
    private final LoginGate gate;
    private final Clock clock;

    OwnCommands(Sessions sessions, CallerProof proof, LoginGate gate, Clock clock) {
        this.sessions = sessions;
        this.proof = proof;
        this.gate = gate;
        this.clock = clock;
    }

    Outcome login(Incoming request, Engine engine) {
        Login login = (Login) this.login.bind(request.parameters().ofCommand());
        Authentication authentication = engine.authentication();
        Profile profile = gate.pass(() ->
                        authentication.login(login.username(), login.password(), domainPath(login, authentication)))
                .orElseThrow(CallerProof::failure);
        Session session = sessions.open(profile.caller().user());
        Answer answer = new Answer.Single(answer(profile, session, engine.serverId()));
        return new Outcome(OwnCommand.LOGIN.descriptor(), answer, new CookieChange.Give(session));
    }

    /** A domain that is not there is left to fail like a wrong password, after the same work. */
    private static String domainPath(Login login, Authentication authentication) {
        Optional<String> id = login.domainId().filter(text -> !text.isBlank());
        if (id.isEmpty()) {
            return login.domain().filter(path -> !path.isBlank()).orElse("/");
        }
        return id.flatMap(OwnCommands::uuid)
                .flatMap(uuid -> authentication.domainPath(new DomainId(uuid)))
                .orElse("/" + id.get() + "/");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private LoginAnswer answer(Profile profile, Session session, UUID server) {
        Caller caller = profile.caller();
        return new LoginAnswer(
                profile.username(),
                caller.user(),
                caller.domain(),
                (int) sessions.idle().toSeconds(),
                caller.accountName(),
                profile.firstName(),
                profile.lastName(),
                Integer.toString(caller.roleType().accountType()),
                profile.timezone().orElse(null),
                profile.timezone().flatMap(this::offsetHours).orElse(null),
                "false",
                session.key(),
                "false",
                "false",
                server);
    }

    private Optional<String> offsetHours(String timezone) {
        try {
            int seconds = ZoneId.of(timezone, ZoneId.SHORT_IDS)
                    .getRules()
                    .getOffset(clock.instant())
                    .getTotalSeconds();
            return Optional.of(Float.toString(seconds / SECONDS_PER_HOUR));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Ends the session the request proves to be in. A cookie without its key ends nothing: another site could send that. */
    Outcome logout(Incoming request) {
        Optional<Session> session = proof.session(request);
        boolean isUnproven = session.isEmpty()
                && request.sessions().stream().anyMatch(id -> sessions.find(id).isPresent());
        if (isUnproven) {
            throw CallerProof.failure();
        }
        session.ifPresent(sessions::end);
        Answer answer = new Answer.Single(new LogoutAnswer("success"));
        return new Outcome(OwnCommand.LOGOUT.descriptor(), answer, new CookieChange.Take());
    }

    Outcome listApis(Incoming request, Engine engine, Caller caller) {
        ListApis command = (ListApis) listApis.bind(request.parameters().ofCommand());
        List<CommandDescriptor> commands = new ArrayList<>(engine.commandsFor(caller));
        commands.removeIf(other -> OwnCommand.find(other.name()).isPresent());
        Stream.of(OwnCommand.values()).map(OwnCommand::descriptor).forEach(commands::add);
        ApiCatalog catalog = new ApiCatalog(commands);
        List<ApiDescription> found = command.name()
                .filter(name -> !name.isEmpty())
                .map(name -> List.of(catalog.find(name)
                        .orElseThrow(
                                () -> Refusal.parameter("name", "there is no such command, or you may not call it"))))
                .orElseGet(catalog::all);
        return new Outcome(OwnCommand.LIST_APIS.descriptor(), new Answer.Listing(found.size(), found));
    }
}
