package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.plugins.simulator.world.SimulatedStore;
import io.haneul.spi.image.ImageObservation;
import io.haneul.spi.image.ImageSpec;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What images are: their formats, checksums and sizes. */
final class Images {
    private static final int PIECE = 1 << 20;
    private static final int QCOW2_MAGIC = 0x514649fb;
    private static final Pattern CHECKSUM = Pattern.compile("(?:\\{([A-Za-z0-9-]+)})?([0-9a-fA-F]+)");

    private Images() {}

    static ImageObservation observation(SimulatedStore store, UUID id) throws Fault {
        SimulatedStore.Image image = store.find(id).orElseGet(() -> new SimulatedStore.Image(id, false, 0, 0));
        return new ImageObservation(
                id,
                new Handle(id.toString()),
                image.ready(),
                new Bytes(image.present()),
                image.ready() ? Optional.of(new Bytes(image.length())) : Optional.empty(),
                image.ready() ? Optional.of(new Bytes(diskSize(store, image))) : Optional.empty());
    }

    static void check(SimulatedStore store, ImageSpec spec) throws Fault {
        UUID id = spec.image().id();
        SimulatedStore.Image image = store.find(id).orElseThrow();
        if (image.length() > spec.largest().value()
                || diskSize(store, image) > spec.largest().value()) {
            throw invalid(spec, "is larger than " + spec.largest().value() + " bytes");
        }
        if (needsOthers(store, id)) {
            throw invalid(spec, "needs other files");
        }
        if (spec.checksum().isPresent() && !matches(store, id, spec.checksum().get())) {
            throw invalid(spec, "has another checksum");
        }
    }

    private static Fault invalid(ImageSpec spec, String what) {
        return new Fault(FaultKind.INVALID, "image " + spec.image().id() + " " + what);
    }

    private static ByteBuffer header(SimulatedStore store, UUID id) throws Fault {
        return ByteBuffer.wrap(Arrays.copyOf(store.read(id, 0, 104), 104));
    }

    private static boolean isQcow2(ByteBuffer header) {
        return header.getInt(0) == QCOW2_MAGIC;
    }

    private static long diskSize(SimulatedStore store, SimulatedStore.Image image) throws Fault {
        ByteBuffer header = header(store, image.id());
        return isQcow2(header) ? header.getLong(24) : image.length();
    }

    /** A backing file, or data in a file of its own. */
    private static boolean needsOthers(SimulatedStore store, UUID id) throws Fault {
        ByteBuffer header = header(store, id);
        return isQcow2(header) && (header.getLong(8) != 0 || (header.getInt(4) > 2 && (header.getLong(72) & 4) != 0));
    }

    private static boolean matches(SimulatedStore store, UUID id, String checksum) throws Fault {
        Matcher form = CHECKSUM.matcher(checksum);
        if (!form.matches()) {
            return false;
        }
        try {
            MessageDigest digest =
                    MessageDigest.getInstance(Optional.ofNullable(form.group(1)).orElse("MD5"));
            for (long offset = 0; ; offset += PIECE) {
                byte[] piece = store.read(id, offset, PIECE);
                if (piece.length == 0) {
                    return HexFormat.of().formatHex(digest.digest()).equalsIgnoreCase(form.group(2));
                }
                digest.update(piece);
            }
        } catch (NoSuchAlgorithmException e) {
            throw new Fault(FaultKind.INVALID, "checksums cannot be " + form.group(1), e);
        }
    }

    static void copy(SimulatedStore source, UUID from, SimulatedStore store, UUID to) throws Fault {
        store.remove(to);
        for (long offset = 0; ; offset += PIECE) {
            byte[] piece = source.read(from, offset, PIECE);
            if (piece.length == 0) {
                break;
            }
            store.write(to, offset, piece);
        }
        store.complete(to);
    }

    /** On return the store has this small image; one that is there is left alone. */
    static void put(SimulatedStore store, UUID id, byte[] content) throws Fault {
        if (store.find(id).filter(SimulatedStore.Image::ready).isEmpty()) {
            store.remove(id);
            store.write(id, 0, content);
            store.complete(id);
        }
    }
}
