package specimen.walls.haneul.gateway;

import specimen.walls.haneul.engine.EngineThing;

interface SoundGatewayToEngine {
    void take(EngineThing thing);
}
