package specimen.walls.haneul.plugins.two;

import specimen.walls.haneul.gateway.GatewayThing;

interface BrokenPluginToGateway {
    void take(GatewayThing thing);
}
