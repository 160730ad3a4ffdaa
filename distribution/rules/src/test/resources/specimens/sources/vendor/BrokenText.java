package specimens;

final class BrokenText {
    String type = "VMware";
}
