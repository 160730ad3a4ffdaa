package specimens;

final class BrokenSelect {
    String find() {
        return "SELECT id FROM vm WHERE id = ?";
    }
}
