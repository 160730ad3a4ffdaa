package specimen.walls.haneul.shell;

import specimen.walls.haneul.gateway.GatewayThing;

interface BrokenShellToGateway {
    void take(GatewayThing thing);
}
