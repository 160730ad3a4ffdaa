package io.haneul.testkit;

import io.haneul.model.FaultKind;
import io.haneul.spi.command.Handler;
import io.haneul.spi.command.Intent;
import io.haneul.spi.command.IntentDone;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Handler} keeps to. */
public abstract class HandlerContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract Handler handler();

    /** {@return for each command an example that is right} */
    protected abstract List<Record> examples();

    /** {@return for some command an example with a wrong parameter, when one can be wrong} */
    protected abstract Optional<Record> wrongExample();

    /** {@return what the engine may make of the intent} */
    protected abstract IntentDone done(Intent intent);

    @Test
    void hasAName() {
        ProviderClaims.name(claims, handler());
    }

    @Test
    void knowsItsCommands() throws Exception {
        List<Class<? extends Record>> commands = ProviderClaims.facts(claims, handler()::commands);
        claims.that("there are commands", !commands.isEmpty());
        claims.that("no command is there twice", new HashSet<>(commands).size() == commands.size(), commands);
        Set<Class<?>> tried = new HashSet<>();
        examples().forEach(example -> tried.add(example.getClass()));
        claims.that("each command has an example", tried.equals(new HashSet<>(commands)), tried);
    }

    @Test
    void saysWhatIsMeant() throws Exception {
        for (Record example : examples()) {
            Intent intent = claims.done(
                    "a command that is right has an intent", () -> handler().intend(Calls.first(), example));
            Intent again = handler().intend(Calls.first(), example);
            claims.that("the same command means the same", intent.equals(again), again);
            IntentDone done = done(intent);
            Record answer = handler().answer(example, done);
            claims.that(
                    "the same outcome has the same answer",
                    answer.equals(handler().answer(example, done)),
                    answer);
            List<String> wrong = Together.call(() -> handler().intend(Calls.first(), example));
            claims.that("commands at the same time are all understood", wrong.isEmpty(), wrong);
        }
    }

    @Test
    void refusesWhatIsWrong() throws Exception {
        Optional<Record> wrong = wrongExample();
        if (wrong.isPresent()) {
            claims.refused("a wrong parameter is INVALID", FaultKind.INVALID, () -> handler()
                    .intend(Calls.first(), wrong.get()));
        }
    }
}
