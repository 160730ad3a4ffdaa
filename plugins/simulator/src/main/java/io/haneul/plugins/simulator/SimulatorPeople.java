package io.haneul.plugins.simulator;

import io.haneul.model.Fault;
import io.haneul.model.Secret;
import io.haneul.plugins.simulator.world.FaultRule.Verb;
import io.haneul.plugins.simulator.world.People;
import io.haneul.plugins.simulator.world.World;
import io.haneul.spi.Call;
import io.haneul.spi.identity.AuthenticatorFacts;
import io.haneul.spi.identity.DirectoryQuery;
import io.haneul.spi.identity.LoginAttempt;
import io.haneul.spi.identity.Person;
import io.haneul.spi.identity.UserAuthenticator;
import io.haneul.spi.identity.UserDirectory;
import io.haneul.spi.identity.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The simulator as one who knows people: those that stand in {@code people.json}. */
public final class SimulatorPeople implements UserAuthenticator, UserDirectory {
    private static final AuthenticatorFacts FACTS = new AuthenticatorFacts(200);
    private static final String TARGET = "people";

    private final World world;

    /** Makes the component of a simulator's world; all components of one simulator share it. */
    public SimulatorPeople(Simulator simulator) {
        this.world = simulator.world();
    }

    @Override
    public String name() {
        return SimulatorDriver.NAME;
    }

    @Override
    public AuthenticatorFacts facts() {
        return FACTS;
    }

    @Override
    public Verdict authenticate(Call call, LoginAttempt attempt) throws Fault, InterruptedException {
        return world.carryOut(Verb.AUTHENTICATE, TARGET, () -> judge(attempt));
    }

    private Verdict judge(LoginAttempt attempt) throws Fault {
        for (People.Entry one : world.people().all()) {
            boolean mine = one.username().equals(attempt.username())
                    && (one.domain() == null || one.domain().equals(attempt.domainPath()));
            if (mine) {
                return attempt.password().matches(new Secret(one.password()))
                        ? new Verdict.Accepted(person(one))
                        : new Verdict.Rejected("people.json gives " + one.username() + " another password");
            }
        }
        return new Verdict.NotMine();
    }

    @Override
    public List<Person> find(Call call, DirectoryQuery query) throws Fault, InterruptedException {
        return world.carryOut(Verb.FIND_PEOPLE, TARGET, () -> world.people().all().stream()
                .map(SimulatorPeople::person)
                .filter(one -> query.username().map(one.username()::equals).orElse(true))
                .filter(one -> query.group().map(one.groups()::contains).orElse(true))
                .filter(one -> one.username().compareTo(query.after()) > 0)
                .sorted(Comparator.comparing(Person::username))
                .limit(query.limit())
                .toList());
    }

    private static Person person(People.Entry entry) {
        return new Person(
                entry.username(),
                Optional.ofNullable(entry.firstName()).orElse(""),
                Optional.ofNullable(entry.lastName()).orElse(""),
                Optional.ofNullable(entry.email()).orElse(""),
                "cn=" + entry.username(),
                Optional.ofNullable(entry.groups()).orElse(List.of()));
    }
}
