package specimens;

interface BrokenMethod {
    void take(int a, int b, int c, int d, int e);
}
