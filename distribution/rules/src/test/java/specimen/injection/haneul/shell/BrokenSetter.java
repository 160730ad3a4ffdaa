package specimen.injection.haneul.shell;

final class BrokenSetter {
    private String name = "";

    void setName(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }
}
