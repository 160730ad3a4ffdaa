package specimens;

record BrokenFactory(int a, int b, int c, int d, int e) {
    static BrokenFactory of(int a, int b, int c, int d, int e) {
        return new BrokenFactory(a, b, c, d, e);
    }
}
