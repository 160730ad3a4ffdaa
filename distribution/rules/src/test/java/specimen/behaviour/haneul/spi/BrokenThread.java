package specimen.behaviour.haneul.spi;

final class BrokenThread {
    void work(Runnable task) {
        new Thread(task).start();
    }
}
