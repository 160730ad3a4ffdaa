package specimens;

final class BrokenConstructor {
    BrokenConstructor(int a, int b, int c, int d, int e) {}
}
