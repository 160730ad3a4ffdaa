package io.haneul.gateway;

import io.haneul.engine.Engine;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.Refusal;
import io.haneul.gateway.answer.AnswerWriter;
import io.haneul.gateway.answer.ApiError;
import io.haneul.gateway.answer.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers calls: proves who calls, has the command carried out, writes what came of it. */
final class ApiCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ApiCalls.class);
    private static final int LONGEST_NAME = 64;

    private final EngineDoor door;
    private final CallerProof proof;
    private final OwnCommands own;
    private final AccessLog log;
    private final AnswerWriter writer = new AnswerWriter();

    ApiCalls(EngineDoor door, CallerProof proof, OwnCommands own, AccessLog log) {
        this.door = door;
        this.proof = proof;
        this.own = own;
        this.log = log;
    }

    /** Answers one call, whatever happens. */
    void answer(Incoming request, Outgoing to) throws IOException {
        AccessLog.Entry entry = log.begin();
        Format format = Format.of(request.parameters().find("response").orElse(""));
        try {
            Outcome outcome = carryOut(request, entry);
            entry.status(200);
            OutputStream out = to.start(200, format, outcome.cookies());
            writer.write(outcome.command(), outcome.answer(), format, out);
        } catch (Refusal e) {
            fail(entry, ApiError.of(e), format, to);
        } catch (NotReady e) {
            fail(entry, ApiError.starting(e.getMessage()), format, to);
        } catch (RuntimeException | Error e) {
            fail(entry, defect(entry, e), format, to);
        } finally {
            log.end(entry);
        }
    }

    /** Answers a call that could not even be read. */
    void refuse(Refusal refusal, Incoming request, Outgoing to) throws IOException {
        AccessLog.Entry entry = log.begin();
        Format format = Format.of(request.parameters().find("response").orElse(""));
        fail(entry, ApiError.of(refusal), format, to);
        log.end(entry);
    }

    private Outcome carryOut(Incoming request, AccessLog.Entry entry) {
        String name = request.parameters()
                .find("command")
                .orElseThrow(() -> new Refusal(ApiCode.UNSUPPORTED_ACTION, "Invalid request, no command sent"));
        Engine engine = door.engine().orElseThrow(() -> new NotReady("The server is starting"));
        Optional<OwnCommand> mine = OwnCommand.find(name);
        Optional<CommandDescriptor> command = mine.map(OwnCommand::descriptor).or(() -> engine.command(name));
        command.ifPresent(entry::command);
        engine.notReady().ifPresent(reason -> {
            throw new NotReady("The server does not take commands yet: " + reason);
        });
        if (mine.isPresent() && mine.get() != OwnCommand.LIST_APIS) {
            return mine.get() == OwnCommand.LOGIN ? own.login(request, engine) : own.logout(request);
        }
        Caller caller = proof.prove(request, engine.authentication());
        entry.caller(caller.user());
        if (mine.isPresent()) {
            return own.listApis(request, engine, caller);
        }
        CommandDescriptor known = command.orElseThrow(() -> unknown(name));
        return new Outcome(
                known, engine.execute(caller, known.name(), request.parameters().ofCommand()));
    }

    private static Refusal unknown(String name) {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
        return new Refusal(
                ApiCode.UNSUPPORTED_ACTION,
                "The given command '" + shown + "' either does not exist, is not available for user.");
    }

    private static ApiError defect(AccessLog.Entry entry, Throwable cause) {
        String id = UUID.randomUUID().toString();
        LOG.error("{} failed, told to the caller as {}", entry.commandName(), id, cause);
        return ApiError.of(
                ApiCode.INTERNAL, "The server could not carry out the command; the reason is in its log under " + id);
    }

    private void fail(AccessLog.Entry entry, ApiError error, Format format, Outgoing to) throws IOException {
        entry.status(error.status());
        if (!to.restart()) {
            // the head of another answer is on its way: only a broken connection tells the client
            throw new IOException("the answer broke off");
        }
        OutputStream out = to.start(error.status(), format, new CookieChange.None());
        writer.write(entry.answerKey(), error, format, out);
    }

    /** That the engine takes no commands now. */
    private static final class NotReady extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotReady(String reason) {
            super(reason, null, false, false);
        }
    }
}
