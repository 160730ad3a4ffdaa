package io.haneul.testkit;

import io.haneul.model.DomainId;
import io.haneul.model.FaultKind;
import io.haneul.model.Secret;
import io.haneul.spi.Target;
import io.haneul.spi.command.Handler;
import io.haneul.spi.command.Intent;
import io.haneul.spi.command.IntentDone;
import io.haneul.spi.event.EventBatch;
import io.haneul.spi.event.EventRecord;
import io.haneul.spi.event.EventSink;
import io.haneul.spi.fencing.FenceVerdict;
import io.haneul.spi.fencing.Fencing;
import io.haneul.spi.identity.AuthenticatorFacts;
import io.haneul.spi.identity.DirectoryQuery;
import io.haneul.spi.identity.LoginAttempt;
import io.haneul.spi.identity.UserAuthenticator;
import io.haneul.spi.identity.UserDirectory;
import io.haneul.spi.identity.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contracts of the roles that are not about machines, disks or networks. */
class OfficeContractTest {
    private static final DomainId DOMAIN = new DomainId(new UUID(1, 1));

    @TestFactory
    Stream<DynamicTest> authenticators() {
        AtomicInteger failures = new AtomicInteger();
        WrongVerbs<SoundOffice> wrong = new WrongVerbs<>();
        wrong.named()
                .factual("facts", new AuthenticatorFacts(1), new AuthenticatorFacts(2))
                .bent("a rank is not negative", "facts", turn -> new AuthenticatorFacts(-1))
                .failing("an attempt can be judged", "authenticate")
                .bent("the right password is accepted", "authenticate", turn -> new Verdict.NotMine())
                .answering(
                        "who was accepted is the one who tried",
                        "authenticate",
                        Verdict.class,
                        v -> v instanceof Verdict.Accepted ? new Verdict.Accepted(SoundOffice.PEOPLE.get(0)) : v)
                .lonely("attempts at the same time are all judged", "authenticate")
                .bent("a wrong password is rejected", "authenticate", turn -> new Verdict.Accepted(SoundOffice.MINA))
                .answering(
                        "a rejection has a reason, without the password",
                        "authenticate",
                        Verdict.class,
                        v -> v instanceof Verdict.Rejected ? new Verdict.Rejected("not right") : v)
                .bent(
                        "an empty password is never accepted",
                        "authenticate",
                        turn -> attempt(turn).isEmpty() ? new Verdict.Accepted(SoundOffice.MINA) : turn.go())
                .bent("a failure is not remembered", "authenticate", turn -> {
                    failures.compareAndSet(0, attempt(turn).isEmpty() ? 1 : 0);
                    return failures.get() > 0 ? new Verdict.Rejected("locked") : turn.go();
                })
                .answering(
                        "a stranger is somebody else's",
                        "authenticate",
                        Verdict.class,
                        v -> v instanceof Verdict.NotMine ? new Verdict.Rejected("unknown") : v);
        return Proof.of(UserAuthenticatorContract.class, SoundOffice::new, Logins::new, wrong);
    }

    private static String attempt(Bent.Turn<SoundOffice> turn) {
        return ((LoginAttempt) turn.args().get(1)).password().reveal();
    }

    @TestFactory
    Stream<DynamicTest> directories() {
        WrongVerbs<SoundOffice> wrong = new WrongVerbs<>();
        wrong.failing("people can be looked for", "find")
                .bent("people are in the order of their usernames", "find", turn -> {
                    List<Object> people = new ArrayList<>((List<?>) turn.go());
                    Collections.reverse(people);
                    return people;
                })
                .bent("nobody is listed twice", "find", turn -> List.of(SoundOffice.MINA, SoundOffice.MINA))
                .bent("one who is there is listed", "find", turn -> List.of())
                .bent(
                        "one is found by its username",
                        "find",
                        turn -> asked(turn).username().isPresent() ? List.of() : turn.go())
                .bent("nobody is found by a username that is not there", "find", turn -> {
                    List<?> found = (List<?>) turn.go();
                    return found.isEmpty() ? List.of(SoundOffice.MINA) : found;
                })
                .bent(
                        "no more are listed than asked for",
                        "find",
                        turn -> asked(turn).limit() == 2 ? SoundOffice.PEOPLE : turn.go())
                .bent(
                        "a list goes on after a username",
                        "find",
                        turn -> asked(turn).after().isEmpty() ? turn.go() : SoundOffice.PEOPLE);
        return Proof.of(UserDirectoryContract.class, SoundOffice::new, People::new, wrong);
    }

    private static DirectoryQuery asked(Bent.Turn<SoundOffice> turn) {
        return (DirectoryQuery) turn.args().get(1);
    }

    @TestFactory
    Stream<DynamicTest> sinks() {
        WrongVerbs<SoundOffice> wrong = new WrongVerbs<>();
        wrong.named()
                .failing("a batch can be delivered", "deliver")
                .spoiling("a batch that was delivered is taken", "deliver", s -> s.taken.clear())
                .failingAgain("the next batch can be delivered", "deliver")
                .spoiling("batches are kept in their order", "deliver", s -> {
                    if (s.taken.size() == 4) {
                        Collections.reverse(s.taken);
                    }
                })
                .failingAgain("a batch can be delivered again", "deliver")
                .bent("nothing is lost when a batch comes again", "deliver", turn -> {
                    boolean again = !turn.sound().taken.isEmpty();
                    turn.go();
                    if (again) {
                        turn.sound().taken.clear();
                    }
                    return null;
                })
                .bent("a batch can come again within a longer one", "deliver", turn -> {
                    if (first(turn) == 2) {
                        throw Specimens.fault(FaultKind.CONFLICT);
                    }
                    return turn.go();
                })
                .bent("nothing is lost when batches overlap", "deliver", turn -> first(turn) == 2 ? null : turn.go());
        large(wrong);
        return Proof.of(EventSinkContract.class, SoundOffice::new, Sink::new, wrong);
    }

    private static void large(WrongVerbs<SoundOffice> wrong) {
        wrong.bent("a large batch can be delivered", "deliver", turn -> {
                    if (batch(turn).size() == 1000) {
                        throw Specimens.fault(FaultKind.NO_CAPACITY);
                    }
                    return turn.go();
                })
                .spoiling("a large batch is taken whole", "deliver", s -> s.taken.remove(0))
                .bent("an interrupted delivery is done, interrupted or UNKNOWN", "deliver", turn -> {
                    if (Thread.currentThread().isInterrupted()) {
                        throw Specimens.fault(FaultKind.INVALID);
                    }
                    return turn.go();
                })
                .bent("a batch can be delivered after an interrupt", "deliver", turn -> {
                    if (turn.wasInterrupted()) {
                        throw Specimens.fault(FaultKind.CONFLICT);
                    }
                    return turn.go();
                })
                .bent(
                        "a batch is taken after an interrupt",
                        "deliver",
                        turn -> turn.wasInterrupted() ? null : turn.go());
    }

    private static List<EventRecord> batch(Bent.Turn<SoundOffice> turn) {
        return ((EventBatch) turn.args().get(1)).events();
    }

    private static long first(Bent.Turn<SoundOffice> turn) {
        return batch(turn).get(0).sequence();
    }

    @TestFactory
    Stream<DynamicTest> handlers() {
        AtomicInteger calls = new AtomicInteger();
        WrongVerbs<SoundOffice> wrong = new WrongVerbs<>();
        wrong.named()
                .factual("commands", List.of(SoundOffice.AddThing.class), List.of())
                .bent("there are commands", "commands", turn -> List.of())
                .bent(
                        "no command is there twice",
                        "commands",
                        turn -> List.of(SoundOffice.AddThing.class, SoundOffice.AddThing.class))
                .bent(
                        "each command has an example",
                        "commands",
                        turn -> List.of(SoundOffice.AddThing.class, SoundOffice.Thing.class))
                .failing("a command that is right has an intent", "intend")
                .bent(
                        "the same command means the same",
                        "intend",
                        turn -> new Intent.ListDocuments("" + calls.incrementAndGet()))
                .bent(
                        "the same outcome has the same answer",
                        "answer",
                        turn -> new SoundOffice.Thing("" + calls.incrementAndGet()))
                .lonely("commands at the same time are all understood", "intend")
                .tolerated("a wrong parameter is INVALID", "intend");
        return Proof.of(HandlerContract.class, SoundOffice::new, Commands::new, wrong);
    }

    @TestFactory
    Stream<DynamicTest> fences() {
        WrongVerbs<SoundOffice> wrong = new WrongVerbs<>();
        wrong.named()
                .failing("a host can be fenced", "ensureFenced")
                .bent("a host that is dead is proven dead", "ensureFenced", turn -> new FenceVerdict.NotProven("no"))
                .spoiling("nothing runs on a host that is proven dead", "ensureFenced", s -> s.running = true)
                .bent("a proof says why", "ensureFenced", turn -> new FenceVerdict.Dead(Instant.EPOCH, ""))
                .bent(
                        "a host is dead since before it was proven",
                        "ensureFenced",
                        turn -> new FenceVerdict.Dead(Instant.now().plusSeconds(9), "no power"))
                .failingAgain("a host can be fenced again", "ensureFenced")
                .bent("a host that was proven dead is again", "ensureFenced", turn -> {
                    boolean again = turn.sound().asked++ > 0;
                    return again ? new FenceVerdict.NotProven("asked already") : turn.go();
                })
                .lonely("callers that fence one host at once are all served", "ensureFenced")
                .bent("a host that lives can be asked for", "ensureFenced", turn -> {
                    if (turn.args().get(1).equals(SoundOffice.ALIVE)) {
                        throw Specimens.fault(FaultKind.CONFLICT);
                    }
                    return turn.go();
                })
                .bent(
                        "a host that lives is not proven dead",
                        "ensureFenced",
                        turn -> new FenceVerdict.Dead(Instant.EPOCH, "no power"))
                .answering(
                        "what is not proven has a reason",
                        "ensureFenced",
                        FenceVerdict.class,
                        v -> v instanceof FenceVerdict.NotProven ? new FenceVerdict.NotProven("") : v)
                .tolerated("a foreign host is INVALID", "ensureFenced");
        return Proof.of(FencingContract.class, SoundOffice::new, Fence::new, wrong);
    }

    private static final class Logins extends UserAuthenticatorContract {
        private final Bent<SoundOffice> bent;

        Logins(Bent<SoundOffice> bent) {
            this.bent = bent;
        }

        @Override
        protected UserAuthenticator authenticator() {
            return bent.as(UserAuthenticator.class);
        }

        @Override
        protected LoginAttempt rightful() {
            return attempt("mina", "right");
        }

        @Override
        protected Optional<LoginAttempt> stranger() {
            return Optional.of(attempt("nobody", "right"));
        }

        private static LoginAttempt attempt(String name, String password) {
            return new LoginAttempt(DOMAIN, "ROOT", name, new Secret(password), true);
        }
    }

    private static final class People extends UserDirectoryContract {
        private final Bent<SoundOffice> bent;

        People(Bent<SoundOffice> bent) {
            this.bent = bent;
        }

        @Override
        protected UserDirectory directory() {
            return bent.as(UserDirectory.class);
        }

        @Override
        protected DomainId domain() {
            return DOMAIN;
        }

        @Override
        protected String somebody() {
            return "mina";
        }
    }

    private static final class Sink extends EventSinkContract {
        private final Bent<SoundOffice> bent;

        Sink(Bent<SoundOffice> bent) {
            this.bent = bent;
        }

        @Override
        protected EventSink sink() {
            return bent.as(EventSink.class);
        }

        @Override
        protected List<Long> taken() {
            return bent.sound().taken;
        }
    }

    private static final class Commands extends HandlerContract {
        private final Bent<SoundOffice> bent;

        Commands(Bent<SoundOffice> bent) {
            this.bent = bent;
        }

        @Override
        protected Handler handler() {
            return bent.as(Handler.class);
        }

        @Override
        protected List<Record> examples() {
            return List.of(new SoundOffice.AddThing("http://192.0.2.1/", 1));
        }

        @Override
        protected Optional<Record> wrongExample() {
            return Optional.of(new SoundOffice.AddThing("", -1));
        }

        @Override
        protected IntentDone done(Intent intent) {
            return new IntentDone.Row(Map.of());
        }
    }

    private static final class Fence extends FencingContract {
        private final Bent<SoundOffice> bent;

        Fence(Bent<SoundOffice> bent) {
            this.bent = bent;
        }

        @Override
        protected Fencing fencing() {
            return bent.as(Fencing.class);
        }

        @Override
        protected Target dead() {
            return SoundOffice.DEAD;
        }

        @Override
        protected Optional<Target> living() {
            return Optional.of(SoundOffice.ALIVE);
        }

        @Override
        protected Target foreign() {
            return SoundOffice.FOREIGN;
        }

        @Override
        protected boolean isAnythingRunning(Target host) {
            return bent.sound().running;
        }
    }
}
