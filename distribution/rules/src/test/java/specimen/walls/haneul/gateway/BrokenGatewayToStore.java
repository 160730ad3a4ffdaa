package specimen.walls.haneul.gateway;

import specimen.walls.haneul.store.StoreThing;

interface BrokenGatewayToStore {
    void take(StoreThing thing);
}
