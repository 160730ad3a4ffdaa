package io.haneul.plugins.simulator.world;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One screen that is served to one visitor. */
final class Screen implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Screen.class);
    private static final int SET_PIXEL_FORMAT = 0;
    private static final int SET_ENCODINGS = 2;
    private static final int UPDATE_REQUEST = 3;
    private static final int KEY = 4;
    private static final int POINTER = 5;
    private static final int CUT_TEXT = 6;

    private final Machine machine;
    private final ServerSocket door;
    private final Thread thread;
    private volatile Optional<Socket> visitor = Optional.empty();

    Screen(Machine machine) throws IOException {
        this.machine = machine;
        this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.door.setSoTimeout((int) Screens.VALID.toMillis());
        this.thread = new Thread(this::serve, "simulator screen");
        this.thread.setDaemon(true);
    }

    int port() {
        return door.getLocalPort();
    }

    void start() {
        thread.start();
    }

    boolean isOver() {
        return door.isClosed() && !thread.isAlive();
    }

    private void serve() {
        try (Socket socket = admit()) {
            visitor = Optional.of(socket);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(new java.io.BufferedOutputStream(socket.getOutputStream()));
            greet(in, out);
            while (true) {
                answer(in, out);
            }
        } catch (IOException e) {
            LOG.debug("the screen of {} is no longer watched: {}", machine.name(), e.getMessage());
        }
    }

    /** One visitor is let in, and the door is shut. */
    private Socket admit() throws IOException {
        try (ServerSocket listening = door) {
            return listening.accept();
        }
    }

    private void greet(DataInputStream in, DataOutputStream out) throws IOException {
        out.writeBytes("RFB 003.008\n");
        out.flush();
        in.readFully(new byte[12]);
        out.writeByte(1);
        out.writeByte(1);
        out.flush();
        in.readByte();
        out.writeInt(0);
        out.flush();
        in.readByte();
        byte[] name = machine.name().getBytes(StandardCharsets.UTF_8);
        out.writeShort(Screens.WIDTH);
        out.writeShort(Screens.HEIGHT);
        out.write(new byte[] {32, 24, 0, 1, 0, (byte) 255, 0, (byte) 255, 0, (byte) 255, 16, 8, 0, 0, 0, 0});
        out.writeInt(name.length);
        out.write(name);
        out.flush();
    }

    private void answer(DataInputStream in, DataOutputStream out) throws IOException {
        int kind = in.readUnsignedByte();
        switch (kind) {
            case SET_PIXEL_FORMAT -> in.readFully(new byte[19]);
            case SET_ENCODINGS -> {
                in.readByte();
                in.readFully(new byte[4 * in.readUnsignedShort()]);
            }
            case UPDATE_REQUEST -> {
                in.readFully(new byte[9]);
                update(out);
            }
            case KEY -> in.readFully(new byte[7]);
            case POINTER -> in.readFully(new byte[5]);
            case CUT_TEXT -> {
                in.readFully(new byte[3]);
                in.readFully(new byte[Math.min(in.readInt(), 1 << 16)]);
            }
            default -> throw new IOException("no message of RFB: " + kind);
        }
    }

    private void update(DataOutputStream out) throws IOException {
        out.writeByte(0);
        out.writeByte(0);
        out.writeShort(1);
        out.writeShort(0);
        out.writeShort(0);
        out.writeShort(Screens.WIDTH);
        out.writeShort(Screens.HEIGHT);
        out.writeInt(0);
        int colour = Picture.colour(machine.id());
        byte[] pixel = {(byte) colour, (byte) (colour >> 8), (byte) (colour >> 16), 0};
        for (int i = 0; i < Screens.WIDTH * Screens.HEIGHT; i++) {
            out.write(pixel);
        }
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
            Optional<Socket> there = visitor;
            if (there.isPresent()) {
                there.get().close();
            }
        } catch (IOException e) {
            LOG.debug("a screen could not be closed: {}", e.getMessage());
        }
        thread.interrupt();
    }
}
