package io.haneul.plugins.simulator.world;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** The picture of a screen, in PNG. */
public final class Picture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Picture() {}

    /** {@return the colour that a machine shows, as 0xRRGGBB} */
    static int colour(UUID machine) {
        return machine.hashCode() & 0xffffff;
    }

    /** {@return the screen of a machine} */
    public static byte[] of(UUID machine) {
        int colour = colour(machine);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(rows))) {
            for (int y = 0; y < Screens.HEIGHT; y++) {
                out.writeByte(0);
                for (int x = 0; x < Screens.WIDTH; x++) {
                    out.writeByte(colour >> 16);
                    out.writeByte(colour >> 8);
                    out.writeByte(colour);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        java.nio.ByteBuffer header = java.nio.ByteBuffer.allocate(13);
        header.putInt(Screens.WIDTH).putInt(Screens.HEIGHT).put(new byte[] {8, 2, 0, 0, 0});
        chunk(file, "IHDR", header.array());
        chunk(file, "IDAT", rows.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String kind, byte[] content) {
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        file.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(
                java.nio.ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
