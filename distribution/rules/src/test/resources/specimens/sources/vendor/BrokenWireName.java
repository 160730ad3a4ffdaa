package specimens;

final class BrokenWireName {
    String kvmnetworklabel;
}
