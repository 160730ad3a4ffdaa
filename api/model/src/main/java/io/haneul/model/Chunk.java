package io.haneul.model;

import java.util.Arrays;

/** A piece of content: bytes that nobody can change any more. Equal to another with the same bytes. */
public final class Chunk {
    /** How large a piece may be, in bytes. */
    public static final int LARGEST = 16 << 20;

    private final byte[] bytes;

    /** @throws IllegalArgumentException when there are more than {@link #LARGEST} bytes */
    public Chunk(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new IllegalArgumentException("a chunk holds at most " + LARGEST + " bytes: " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    /** {@return a copy of the bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return how many bytes there are} */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Chunk chunk && Arrays.equals(bytes, chunk.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
