package io.haneul.testkit;

import io.haneul.spi.Target;
import io.haneul.spi.network.Balance;
import io.haneul.spi.network.BalanceHealth;
import io.haneul.spi.network.MemberHealth;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.ServiceState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link BalanceHealth} keeps to. */
public abstract class BalanceHealthContract {
    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; it knows the state already} */
    protected abstract BalanceHealth health();

    /** {@return where it acts} */
    protected abstract Target target();

    /** {@return a state with one balanced port and two members, of which the second does not answer} */
    protected abstract NetworkState state();

    @Test
    void saysHowMembersAre() throws Exception {
        List<MemberHealth> seen =
                claims.done("members can be observed", () -> health().observeMembers(Calls.first(), target(), state()));
        List<Balance.Member> members = state().services().stream()
                .filter(ServiceState.LoadBalancing.class::isInstance)
                .flatMap(section -> ((ServiceState.LoadBalancing) section).rules().stream())
                .flatMap(rule -> rule.members().stream())
                .toList();
        Set<UUID> said = new HashSet<>(seen.stream().map(MemberHealth::vm).toList());
        Set<UUID> asked = new HashSet<>(members.stream().map(Balance.Member::vm).toList());
        claims.that("each member is said once", said.equals(asked) && seen.size() == asked.size(), seen);
        claims.that("a member that answers is well", is(true, members.get(0).vm(), seen), seen);
        claims.that(
                "a member that does not answer is not well",
                is(false, members.get(1).vm(), seen),
                seen);
    }

    private static boolean is(boolean well, UUID vm, List<MemberHealth> seen) {
        return seen.stream().anyMatch(one -> one.vm().equals(vm) && one.well() == well);
    }
}
