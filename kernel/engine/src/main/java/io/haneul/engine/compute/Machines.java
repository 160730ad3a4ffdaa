package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Subject;
import io.haneul.store.compute.VmKind;
import io.haneul.store.compute.VmRow;
import java.util.UUID;

/** What is said of machines in events, jobs and reasons. */
final class Machines {
    /** Of a user's machine, as {@code jobinstancetype} on the wire. */
    static final String VIRTUAL_MACHINE = "VirtualMachine";

    static final String ROUTER = "DomainRouter";

    private Machines() {}

    static Subject subject(UUID vm) {
        return Subject.of("vm", vm);
    }

    static Events.Resource resource(VmRow vm) {
        return new Events.Resource(kind(vm), vm.id(), vm.displayName());
    }

    static String kind(VmRow vm) {
        return vm.kind() == VmKind.USER ? VIRTUAL_MACHINE : ROUTER;
    }

    static String reason(Failure failure) {
        return failure.text().length() <= 512 ? failure.text() : failure.text().substring(0, 512);
    }
}
