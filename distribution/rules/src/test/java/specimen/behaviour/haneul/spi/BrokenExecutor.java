package specimen.behaviour.haneul.spi;

import java.util.concurrent.ExecutorService;

interface BrokenExecutor {
    void use(ExecutorService service);
}
