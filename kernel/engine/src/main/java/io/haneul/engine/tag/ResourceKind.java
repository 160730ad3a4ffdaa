package io.haneul.engine.tag;

import io.haneul.engine.command.Refusal;
import io.haneul.model.AccountId;
import io.haneul.model.ClusterId;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.HostId;
import io.haneul.model.Id;
import io.haneul.model.IsoId;
import io.haneul.model.NetworkId;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.SnapshotId;
import io.haneul.model.TemplateId;
import io.haneul.model.UserId;
import io.haneul.model.VmId;
import io.haneul.model.VmSnapshotId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of thing that can carry tags, details, or both, by the name it has on the wire. */
enum ResourceKind {
    USER_VM("UserVm", VmId.class, Label.TAGS, Label.DETAILS),
    TEMPLATE("Template", TemplateId.class, Label.TAGS, Label.DETAILS),
    ISO("ISO", IsoId.class, Label.TAGS),
    VOLUME("Volume", VolumeId.class, Label.TAGS, Label.DETAILS),
    SNAPSHOT("Snapshot", SnapshotId.class, Label.TAGS, Label.DETAILS),
    VM_SNAPSHOT("VMSnapshot", VmSnapshotId.class, Label.TAGS, Label.DETAILS),
    NETWORK("Network", NetworkId.class, Label.TAGS, Label.DETAILS),
    PUBLIC_ADDRESS("PublicIpAddress", PublicAddressId.class, Label.TAGS, Label.DETAILS),
    ACCOUNT("Account", AccountId.class, Label.TAGS),
    USER("User", UserId.class, Label.TAGS),
    ZONE("Zone", ZoneId.class, Label.TAGS, Label.DETAILS),
    POD("Pod", PodId.class, Label.DETAILS),
    CLUSTER("Cluster", ClusterId.class, Label.DETAILS),
    HOST("Host", HostId.class, Label.DETAILS),
    STORAGE("Storage", PoolId.class, Label.DETAILS),
    SERVICE_OFFERING("ServiceOffering", ServiceOfferingId.class, Label.DETAILS),
    DISK_OFFERING("DiskOffering", DiskOfferingId.class, Label.DETAILS),
    NETWORK_OFFERING("NetworkOffering", NetworkOfferingId.class, Label.DETAILS);

    private final String wire;
    private final Class<? extends Id> id;
    private final boolean tags;
    private final boolean details;

    /** What can be written on things. */
    enum Label {
        TAGS,
        DETAILS
    }

    ResourceKind(String wire, Class<? extends Id> id, Label first, Label... more) {
        this.wire = wire;
        this.id = id;
        EnumSet<Label> labels = EnumSet.of(first, more);
        this.tags = labels.contains(Label.TAGS);
        this.details = labels.contains(Label.DETAILS);
    }

    private boolean carries(Label label) {
        return label == Label.TAGS ? tags : details;
    }

    String wire() {
        return wire;
    }

    Class<? extends Id> id() {
        return id;
    }

    /**
     * {@return the kind of that name, in any case}
     *
     * @param isKnown whether there are things with such ids
     * @throws Refusal when there is none that can carry the label
     */
    static ResourceKind of(String name, Label label, Predicate<Class<? extends Id>> isKnown) {
        return Stream.of(values())
                .filter(kind -> kind.wire.equalsIgnoreCase(name) && kind.carries(label) && isKnown.test(kind.id))
                .findFirst()
                .orElseThrow(() -> Refusal.parameter(
                        "resourcetype",
                        "has no " + label.name().toLowerCase(Locale.ROOT) + ": it must be one of "
                                + names(label, isKnown)));
    }

    private static String names(Label label, Predicate<Class<? extends Id>> isKnown) {
        return Stream.of(values())
                .filter(kind -> kind.carries(label) && isKnown.test(kind.id))
                .map(ResourceKind::wire)
                .collect(Collectors.joining(", "));
    }

    /** {@return the name as it is written, when a list is narrowed to one that exists} */
    static Optional<String> written(String name) {
        return Stream.of(values())
                .map(ResourceKind::wire)
                .filter(name::equalsIgnoreCase)
                .findFirst();
    }
}
