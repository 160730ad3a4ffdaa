package io.haneul.engine.operation;

import io.haneul.commands.Paging;
import io.haneul.engine.command.Answer;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.infrastructure.Hosts;
import io.haneul.store.query.Page;
import java.util.List;

/** The area of what operators ask of the cloud, put together. */
public final class Operation {
    private final Kernel kernel;
    private final Hosts hosts;

    public Operation(Kernel kernel, Hosts hosts) {
        this.kernel = kernel;
        this.hosts = hosts;
    }

    /** Adds the area's commands. */
    public void register() {
        JobFaces faces = new JobFaces(kernel);
        new ProviderCommands(kernel).register();
        new AllocatorCommands(kernel).register();
        new JobCommands(kernel, faces).register();
        new Explanations(kernel, hosts, faces).register();
        new Problems(kernel, hosts).register();
    }

    /** {@return a page of what is in memory} */
    static Answer page(Kernel kernel, Paging paging, List<? extends Record> all) {
        Page page = kernel.listing().page(paging);
        return new Answer.Listing(
                all.size(), all.stream().skip(page.offset()).limit(page.limit()).toList());
    }
}
