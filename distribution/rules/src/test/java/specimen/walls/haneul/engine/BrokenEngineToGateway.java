package specimen.walls.haneul.engine;

import specimen.walls.haneul.gateway.GatewayThing;

interface BrokenEngineToGateway {
    void take(GatewayThing thing);
}
