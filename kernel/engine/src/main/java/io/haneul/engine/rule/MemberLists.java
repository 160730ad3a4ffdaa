package io.haneul.engine.rule;

import io.haneul.commands.compute.UserVmResponse;
import io.haneul.commands.network.ListLoadBalancerRuleInstances;
import io.haneul.commands.network.LoadBalancerInstancesResponse;
import io.haneul.commands.network.LoadBalancerMemberResponse;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.store.Tx;
import io.haneul.store.network.MemberView;
import io.haneul.store.network.RuleRow;
import io.haneul.store.query.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists the machines behind a balanced port, or those that could be. */
final class MemberLists {
    private final Kernel kernel;

    MemberLists(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().single(ListLoadBalancerRuleInstances.class, this::list);
    }

    private LoadBalancerInstancesResponse list(Request<ListLoadBalancerRuleInstances> request) {
        ListLoadBalancerRuleInstances command = request.command();
        Page page = kernel.listing().page(command.paging());
        return kernel.store().read(tx -> {
            RuleRow rule = Members.balance(tx, "id", command.id());
            List<MemberView> members = tx.balances().behind(rule.id());
            List<UUID> all = command.applied().orElse(true)
                    ? List.copyOf(
                            members.stream().map(MemberView::vmId).collect(Collectors.toCollection(LinkedHashSet::new)))
                    : tx.balances().couldBe(rule.id());
            List<UserVmResponse> machines = machines(tx, request, all);
            List<UserVmResponse> shown =
                    machines.stream().skip(page.offset()).limit(page.limit()).toList();
            if (machines.isEmpty()) {
                return new LoadBalancerInstancesResponse(null, null, null);
            }
            return command.lbVmIps().orElse(false)
                    ? new LoadBalancerInstancesResponse((long) machines.size(), null, withAddresses(shown, members))
                    : new LoadBalancerInstancesResponse((long) machines.size(), shown, null);
        });
    }

    /** A port has few machines behind it, so that the page is cut from all of them. */
    private List<UserVmResponse> machines(Tx tx, Request<ListLoadBalancerRuleInstances> request, List<UUID> ids) {
        Map<UUID, ? extends Record> found = ids.isEmpty()
                ? Map.of()
                : kernel.views().load(tx, request.caller(), UserVmResponse.class, java.util.Set.copyOf(ids));
        String keyword = request.command().paging().keyword().orElse("").toLowerCase(Locale.ROOT);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .map(UserVmResponse.class::cast)
                .filter(vm -> String.valueOf(vm.name()).toLowerCase(Locale.ROOT).contains(keyword))
                .toList();
    }

    private static List<LoadBalancerMemberResponse> withAddresses(
            List<UserVmResponse> machines, List<MemberView> members) {
        return machines.stream()
                .map(vm -> new LoadBalancerMemberResponse(
                        members.stream()
                                .filter(member -> member.vmId().toString().equals(vm.id()))
                                .map(member -> member.address().text())
                                .toList(),
                        vm))
                .toList();
    }
}
