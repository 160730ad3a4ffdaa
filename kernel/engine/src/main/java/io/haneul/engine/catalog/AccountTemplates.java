package io.haneul.engine.catalog;

import io.haneul.engine.core.Belongings;
import io.haneul.jobs.Run;
import io.haneul.model.AccountId;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import java.util.List;

/** An account's templates, and how they are taken from it: machines made from them go on. */
final class AccountTemplates implements Belongings.Kind {
    @Override
    public String name() {
        return "templates";
    }

    @Override
    public long left(Tx tx, AccountId account) {
        return tx.templates().countOf(account);
    }

    @Override
    public List<JobId> take(Tx tx, AccountId account, Run.Origin by) {
        tx.templates().removeOf(account, tx.now());
        tx.templates().unshareOf(account);
        return List.of();
    }
}
