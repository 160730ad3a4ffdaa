package io.haneul.engine.infrastructure;

import io.haneul.engine.core.Belongings;
import io.haneul.jobs.Run;
import io.haneul.model.AccountId;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import java.util.List;

/** Ranges of addresses that are kept for an account: everybody's again when the account goes. */
final class Dedications implements Belongings.Kind {
    @Override
    public String name() {
        return "dedicated ranges of addresses";
    }

    @Override
    public long left(Tx tx, AccountId account) {
        return tx.addressRanges().countOf(account);
    }

    @Override
    public List<JobId> take(Tx tx, AccountId account, Run.Origin by) {
        tx.addressRanges().releaseOf(account);
        return List.of();
    }
}
