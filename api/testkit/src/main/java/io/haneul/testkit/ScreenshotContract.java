package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.ScreenImage;
import io.haneul.spi.hypervisor.Screenshot;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Screenshot} keeps to. */
public abstract class ScreenshotContract extends MachineContract {
    private ScreenImage take(VmRef vm, long epoch) throws Fault, InterruptedException {
        return ability(Screenshot.class).screen(Calls.of(epoch), host(), vm);
    }

    @Override
    List<ConvergingVerb> verbs() {
        return List.of();
    }

    @Override
    List<RefusedVerb> refusals() throws Exception {
        VmRef vm = vm();
        return runningOnly("a picture of the screen", e -> take(vm, e));
    }

    @Test
    void takesAPicture() throws Exception {
        run(1);
        VmRef vm = vm();
        ScreenImage image = claims.done("a machine that runs has a screen", () -> take(vm, 1));
        claims.that("a picture says its format", image.mediaType().startsWith("image/"), image.mediaType());
        claims.that("a picture is one of its format", isOfItsFormat(image), image);
    }

    private static boolean isOfItsFormat(ScreenImage image) {
        byte[] start = Arrays.copyOf(image.content().bytes(), 4);
        return switch (image.mediaType()) {
            case "image/png" -> Arrays.equals(start, new byte[] {(byte) 0x89, 'P', 'N', 'G'});
            case "image/jpeg" -> start[0] == (byte) 0xff && start[1] == (byte) 0xd8;
            default -> image.content().size() > 0;
        };
    }
}
