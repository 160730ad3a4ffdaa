package specimen.walls.haneul.gateway;

/** Something that lives in gateway. */
public interface GatewayThing {}
