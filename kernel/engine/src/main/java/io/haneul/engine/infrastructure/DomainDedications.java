package io.haneul.engine.infrastructure;

import io.haneul.engine.core.Belongings;
import io.haneul.jobs.Run;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import java.util.List;

/** The ranges of public addresses that are kept for domains: they are everybody's when the domain goes. */
final class DomainDedications implements Belongings.DomainKind {
    @Override
    public String name() {
        return "dedicated ranges";
    }

    @Override
    public long left(Tx tx, String within) {
        return tx.addressRanges().countOfDomains(within);
    }

    @Override
    public List<JobId> take(Tx tx, String within, Run.Origin by) {
        tx.addressRanges().releaseOfDomains(within);
        return List.of();
    }
}
