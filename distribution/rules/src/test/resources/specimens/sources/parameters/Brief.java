package specimens;

record Brief(int a, int b, int c, int d, int e) {
    Brief(int a, int b, int c, int d, int e) {
        this.a = a;
        this.b = b;
        this.c = c;
        this.d = d;
        this.e = e;
    }

    int sum(int f, int g, int h, int i) {
        return f + g + h + i;
    }
}
