package io.haneul.store;

import io.haneul.store.event.EventMapper;
import io.haneul.store.job.JobMapper;
import io.haneul.store.setting.SettingMapper;
import java.time.Instant;

/** One open transaction: the way to the mappers. Valid only within the closure it was given to, on that thread. */
public interface Tx {
    /** {@return the time rows of this transaction are dated with} */
    Instant now();

    /**
     * Runs something after the commit, on the committing thread, and not at all when the transaction is rolled back. It must
     * not throw and not block.
     */
    void afterCommit(Runnable action);

    /** {@return jobs, their subjects, and the servers that hold them} */
    JobMapper jobs();

    /** {@return what happened} */
    EventMapper events();

    /** {@return settings} */
    SettingMapper settings();
}
