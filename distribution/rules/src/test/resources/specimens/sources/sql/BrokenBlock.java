package specimens;

final class BrokenBlock {
    String change() {
        return """
                update vm set state = ?
                where id = ?""";
    }
}
