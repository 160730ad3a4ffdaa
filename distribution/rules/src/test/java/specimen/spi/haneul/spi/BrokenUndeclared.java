package specimen.spi.haneul.spi;

public interface BrokenUndeclared {
    void nothing();
}
