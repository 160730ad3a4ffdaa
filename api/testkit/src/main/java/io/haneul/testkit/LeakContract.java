package io.haneul.testkit;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every component keeps to when its bundle comes and goes: nothing of it is left. The component is made, used and closed many
 * times, in a class loader of its own each time.
 */
public abstract class LeakContract {
    private static final int ROUNDS = 12;

    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /**
     * {@return the path to the component's classes that are loaded anew each time: its own jar or directory of classes, and
     * libraries that it brings; what is on the test's own path and not below {@link #ownPackage} is shared}
     */
    protected abstract List<Path> classes();

    /** {@return the package below which classes are loaded anew} */
    protected abstract String ownPackage();

    /** {@return a class with a public constructor without parameters, below {@link #ownPackage}, that is a {@link Life}} */
    protected abstract String life();

    /** One life of a component: made as its wiring makes it, used, and closed as its bundle does when it stops. */
    public interface Life {
        /** Makes the component and has it do what it does, all of it. */
        void use() throws Exception;

        /** Closes it. */
        void close() throws Exception;
    }

    @Test
    void leavesNothing() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        round(loaders);
        Resources before = Resources.now();
        for (int i = 0; i < ROUNDS; i++) {
            round(loaders);
        }
        Resources after = Resources.settled(before);
        claims.that(
                "no thread is left", after.threads().size() <= before.threads().size(), after.threads());
        claims.that(
                "no file is left open", after.files() <= before.files(), after.files() + " after " + before.files());
        int left = Resources.remaining(loaders);
        claims.that("no class loader is left", left <= 1, left + " of " + loaders.size());
    }

    private void round(List<WeakReference<ClassLoader>> loaders) throws Exception {
        try (FreshClasses fresh = new FreshClasses(classes(), ownPackage())) {
            Life life = (Life) fresh.loadClass(life()).getConstructor().newInstance();
            try {
                life.use();
            } finally {
                life.close();
            }
            loaders.add(new WeakReference<>(fresh));
        }
    }
}
