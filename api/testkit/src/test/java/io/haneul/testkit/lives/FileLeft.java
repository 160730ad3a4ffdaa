package io.haneul.testkit.lives;

import io.haneul.testkit.HeldByOthers;
import io.haneul.testkit.LeakContract;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Leaves a file open; somebody who is told of it holds it, so that no collector closes it. */
public final class FileLeft implements LeakContract.Life {
    @Override
    public void use() throws IOException {
        HeldByOthers.hold(FileChannel.open(Path.of("/proc/self/status"), StandardOpenOption.READ));
    }

    @Override
    public void close() {}
}
