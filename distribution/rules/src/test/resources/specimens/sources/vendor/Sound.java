package specimens;

/** Hex digits such as f500, addressesXml and boxen. */
final class Sound {
    String addressesXml;
    String maxEndpoint;
}
