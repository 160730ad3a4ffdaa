package io.haneul.testkit;

import static io.haneul.model.FaultKind.INVALID;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Fault;
import io.haneul.model.Secret;
import io.haneul.spi.Call;
import io.haneul.spi.Connection;
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
import io.haneul.spi.identity.Person;
import io.haneul.spi.identity.UserAuthenticator;
import io.haneul.spi.identity.UserDirectory;
import io.haneul.spi.identity.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The roles that are not about machines, disks or networks, in memory. */
final class SoundOffice implements UserAuthenticator, UserDirectory, EventSink, Handler, Fencing {
    static final Target DEAD = SoundMachines.HOST;
    static final Target ALIVE = SoundMachines.OTHER;
    static final Target FOREIGN = Target.of(Connection.open("nowhere:1"));
    static final Person MINA = new Person("mina", "Mina", "Kim", "mina@example.com", "cn=mina", List.of());
    static final List<Person> PEOPLE = List.of(person("alice"), person("jin"), MINA, person("zoe"));

    final List<Long> taken = new ArrayList<>();
    boolean running;
    int asked;

    /** A command that a plugin brings. */
    record AddThing(String url, int count) {}

    /** The answer to it. */
    record Thing(String url) {}

    private static Person person(String name) {
        return new Person(name, "", "", "", "cn=" + name, List.of());
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public AuthenticatorFacts facts() {
        return new AuthenticatorFacts(10);
    }

    @Override
    public Verdict authenticate(Call call, LoginAttempt attempt) {
        if (!attempt.username().equals("mina")) {
            return new Verdict.NotMine();
        }
        return attempt.password().matches(new Secret("right"))
                ? new Verdict.Accepted(MINA)
                : new Verdict.Rejected("another password");
    }

    @Override
    public List<Person> find(Call call, DirectoryQuery query) {
        return PEOPLE.stream()
                .filter(one -> query.username()
                        .filter(name -> !name.equals(one.username()))
                        .isEmpty())
                .filter(one -> one.username().compareTo(query.after()) > 0)
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized void deliver(Call call, EventBatch batch) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        batch.events().stream()
                .map(EventRecord::sequence)
                .filter(number -> !taken.contains(number))
                .forEach(taken::add);
    }

    @Override
    public List<Class<? extends Record>> commands() {
        return List.of(AddThing.class);
    }

    @Override
    public Intent intend(Call call, Record command) throws Fault {
        AddThing add = (AddThing) command;
        if (add.count() < 0) {
            throw fault(INVALID);
        }
        return new Intent.ListRows(List.of(Map.of("url", add.url())));
    }

    @Override
    public Record answer(Record command, IntentDone done) {
        return new Thing(((AddThing) command).url());
    }

    @Override
    public FenceVerdict ensureFenced(Call call, Target target) throws Fault {
        if (target.host().isEmpty()) {
            throw fault(INVALID);
        }
        return target.equals(DEAD)
                ? new FenceVerdict.Dead(Instant.EPOCH, "no power")
                : new FenceVerdict.NotProven("it answers");
    }
}
