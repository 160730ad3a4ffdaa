package specimen.behaviour.haneul.spi;

import java.net.Socket;

interface BrokenSocket {
    void use(Socket socket);
}
