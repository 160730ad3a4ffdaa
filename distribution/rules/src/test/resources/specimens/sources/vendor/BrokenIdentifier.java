package specimens;

final class BrokenIdentifier {
    String kvmLabel;
}
