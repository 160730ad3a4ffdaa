package io.haneul.testkit.lives;

import io.haneul.testkit.HeldByOthers;
import io.haneul.testkit.LeakContract;

/** Leaves itself with somebody who lives longer. */
public final class LoaderLeft implements LeakContract.Life {
    @Override
    public void use() {
        HeldByOthers.hold(this);
    }

    @Override
    public void close() {}
}
