package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Serves the screens of simulated machines by RFB 3.8: a picture of one colour, and whoever looks may type. Each that was asked for
 * listens on a port of loopback of its own, for one visitor, and for a minute; there are never many.
 */
public final class Screens implements Closeable {
    public static final Duration VALID = Duration.ofMinutes(1);
    static final int WIDTH = 320;
    static final int HEIGHT = 200;
    private static final int MOST = 32;

    private final Deque<Screen> open = new ArrayDeque<>();
    private boolean closed;

    /** {@return the port on which the machine's screen is served from now on} */
    public int serve(Machine machine) throws Fault {
        try {
            Screen screen = new Screen(machine);
            List<Screen> old = new ArrayList<>();
            synchronized (open) {
                if (closed) {
                    screen.close();
                    throw new Fault(FaultKind.UNREACHABLE, "the simulator is closed");
                }
                open.removeIf(Screen::isOver);
                open.add(screen);
                while (open.size() > MOST) {
                    old.add(open.removeFirst());
                }
            }
            old.forEach(Screen::close);
            screen.start();
            return screen.port();
        } catch (IOException e) {
            throw new Fault(FaultKind.UNREACHABLE, "no port for a screen: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        List<Screen> all;
        synchronized (open) {
            closed = true;
            all = List.copyOf(open);
            open.clear();
        }
        all.forEach(Screen::close);
    }
}
