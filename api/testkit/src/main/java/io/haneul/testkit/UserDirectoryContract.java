package io.haneul.testkit;

import io.haneul.model.DomainId;
import io.haneul.model.Fault;
import io.haneul.spi.identity.DirectoryQuery;
import io.haneul.spi.identity.Person;
import io.haneul.spi.identity.UserDirectory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link UserDirectory} keeps to. */
public abstract class UserDirectoryContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test, with at least three people} */
    protected abstract UserDirectory directory();

    /** {@return a domain whose users it knows} */
    protected abstract DomainId domain();

    /** {@return the username of one of them} */
    protected abstract String somebody();

    private List<String> find(Optional<String> username, String after, int limit) throws Fault, InterruptedException {
        return directory()
                .find(Calls.first(), new DirectoryQuery(domain(), username, Optional.empty(), after, limit))
                .stream()
                .map(Person::username)
                .toList();
    }

    @Test
    void findsPeople() throws Exception {
        List<String> all = claims.done("people can be looked for", () -> find(Optional.empty(), "", 1000));
        claims.that(
                "people are in the order of their usernames",
                all.equals(all.stream().sorted().toList()),
                all);
        claims.that("nobody is listed twice", new HashSet<>(all).size() == all.size(), all);
        claims.that("one who is there is listed", all.contains(somebody()), all);
        List<String> one = find(Optional.of(somebody()), "", 1000);
        claims.that("one is found by its username", one.equals(List.of(somebody())), one);
        List<String> nobody = find(Optional.of("no such person"), "", 1000);
        claims.that("nobody is found by a username that is not there", nobody.isEmpty(), nobody);
        List<String> first = find(Optional.empty(), "", 2);
        claims.that("no more are listed than asked for", first.equals(all.subList(0, 2)), first);
        List<String> rest = find(Optional.empty(), all.get(1), 1000);
        claims.that("a list goes on after a username", rest.equals(all.subList(2, all.size())), rest);
    }
}
