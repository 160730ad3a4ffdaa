package specimen.behaviour.haneul.spi;

final class BrokenPrint {
    void say() {
        System.out.println("said");
    }
}
