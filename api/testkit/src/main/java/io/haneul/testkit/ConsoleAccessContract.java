package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.ConsoleAccess;
import io.haneul.spi.hypervisor.ConsoleEndpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ConsoleAccess} keeps to. */
public abstract class ConsoleAccessContract extends MachineContract {
    private static final int PATIENCE_MILLIS = 10_000;

    /** {@return the first twelve bytes that RFB gives at the endpoint; for transports other than TCP made by the test} */
    protected String greeting(ConsoleEndpoint endpoint) throws Exception {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private ConsoleEndpoint open(VmRef vm, long epoch) throws Fault, InterruptedException {
        return ability(ConsoleAccess.class).ensureConsole(Calls.of(epoch), host(), vm);
    }

    @Override
    List<ConvergingVerb> verbs() {
        return List.of();
    }

    @Override
    List<RefusedVerb> refusals() throws Exception {
        VmRef vm = vm();
        return runningOnly("a console", e -> open(vm, e));
    }

    @Test
    void showsTheScreen() throws Exception {
        run(1);
        VmRef vm = vm();
        ConsoleEndpoint endpoint = claims.done("a machine that runs has a console", () -> open(vm, 1));
        claims.that("a console's time lies ahead", endpoint.until().isAfter(Instant.now()), endpoint.until());
        claims.that("a console speaks RFB", greeting(endpoint).startsWith("RFB 00"), greeting(endpoint));
        ConsoleEndpoint again = claims.done("a console can be asked for again", () -> open(vm, 1));
        claims.that("a console asked for again speaks RFB", greeting(again).startsWith("RFB 00"), greeting(again));
        List<String> wrong = Together.call(() -> open(vm, 1));
        claims.that("consoles asked for from several sides are given", wrong.isEmpty(), wrong);
    }
}
