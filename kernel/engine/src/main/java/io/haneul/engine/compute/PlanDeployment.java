package io.haneul.engine.compute;

import io.haneul.commands.operation.HaneulCandidateResponse;
import io.haneul.commands.operation.HaneulLeftOutResponse;
import io.haneul.commands.operation.HaneulPlacementResponse;
import io.haneul.commands.operation.HaneulPlacementResponseBuilder;
import io.haneul.commands.operation.PlanHaneulDeployment;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Listing;
import io.haneul.engine.infrastructure.Thresholds;
import io.haneul.engine.placement.Decision;
import io.haneul.engine.placement.Demand;
import io.haneul.engine.placement.Grounds.Candidate;
import io.haneul.model.Bytes;
import io.haneul.model.Mhz;
import io.haneul.store.NewIds;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.catalog.ServiceOfferingRow;
import io.haneul.store.catalog.TemplateRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says where a machine would go: the same question to placement as a deployment's, and nothing else. */
final class PlanDeployment {
    private static final int MOST_CANDIDATES = 100;
    private static final int MOST_LEFT_OUT = 1000;

    private final Store store;
    private final Parts parts;

    PlanDeployment(Store store, Parts parts) {
        this.store = store;
        this.parts = parts;
    }

    HaneulPlacementResponse plan(Request<PlanHaneulDeployment> request) {
        Demand demand = store.read(tx -> demand(tx, request));
        Decision decision = parts.placement().decide(demand);
        HaneulPlacementResponseBuilder answer = HaneulPlacementResponseBuilder.builder()
                .hasPlace(decision.place().isPresent())
                .hostAllocators(decision.grounds().hostsBy())
                .storageAllocators(decision.grounds().poolsBy())
                .hosts(faces(decision.grounds().hosts()))
                .pools(faces(decision.grounds().pools()))
                .remarks(decision.grounds().remarks())
                .leftOutCount(decision.rejected().size())
                .leftOut(decision.rejected().stream()
                        .limit(MOST_LEFT_OUT)
                        .map(left -> new HaneulLeftOutResponse(left.what(), left.reason()))
                        .toList())
                .summary(decision.place().isPresent() ? "" : decision.summary());
        decision.place().ifPresent(place -> {
            answer.hostId(place.host())
                    .hostName(name(decision.grounds().hosts(), place.host().value()));
            place.pool().ifPresent(pool -> answer.storageId(pool)
                    .storage(name(decision.grounds().pools(), pool.value())));
        });
        return answer.build();
    }

    private static List<HaneulCandidateResponse> faces(List<Candidate> candidates) {
        return candidates.stream()
                .limit(MOST_CANDIDATES)
                .map(candidate -> new HaneulCandidateResponse(candidate.id(), candidate.name()))
                .toList();
    }

    private static String name(List<Candidate> candidates, UUID id) {
        return candidates.stream()
                .filter(candidate -> candidate.id().equals(id))
                .map(Candidate::name)
                .findFirst()
                .orElseThrow();
    }

    private Demand demand(Tx tx, Request<PlanHaneulDeployment> request) {
        PlanHaneulDeployment command = request.command();
        ServiceOfferingRow offering = tx.serviceOfferings()
                .find(command.serviceOfferingId())
                .filter(found -> !found.isSystem())
                .orElseThrow(() -> Refusal.reference("serviceofferingid", command.serviceOfferingId()));
        TemplateRow template = tx.templates()
                .readyIn(command.templateId(), command.zoneId())
                .orElseThrow(() -> Refusal.parameter(
                        "templateid", "template " + command.templateId() + " is not ready in the zone"));
        command.hypervisor()
                .filter(wanted -> !wanted.equalsIgnoreCase(template.hypervisor().name()))
                .ifPresent(wanted -> {
                    throw Refusal.parameter("hypervisor", "the template is for " + template.hypervisor());
                });
        Size size = Size.of(offering, command.details());
        Tags tags = Tags.of(offering);
        Thresholds.Share share = new Thresholds.Share(
                (long) size.cores() * size.speedMhz(), (long) size.memoryMib() << 20, disks(tx, command, template));
        return new Demand(
                NewIds.next(),
                Listing.owner(tx, request.caller(), command.owner()).accountId(),
                command.zoneId(),
                template.hypervisor(),
                new Mhz(share.mhz()),
                new Bytes(share.memory()),
                new Bytes(share.disk()),
                Set.of(),
                tags.host(),
                tags.storage(),
                command.podId(),
                command.clusterId(),
                command.hostId(),
                Set.of(),
                Optional.empty(),
                parts.hosts().thresholds().against(command.zoneId(), share));
    }

    private static long disks(Tx tx, PlanHaneulDeployment command, TemplateRow template) {
        long data = command.diskOfferingId()
                .map(id -> tx.diskOfferings().find(id).orElseThrow(() -> Refusal.reference("diskofferingid", id)))
                .map(offering -> Size.ofDisk(offering, command.size()))
                .orElse(0L);
        return Size.ofRoot(template, command.rootDiskSize()) + data;
    }
}
