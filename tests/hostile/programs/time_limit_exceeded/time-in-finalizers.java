// Tries: to spend its time in the collector's hands: a finalizer that brings its object back to life, and that main waits for.
// Fails: whoever runs it is a thread of the program.
// Request: {"time_limit": 0.3, "tests": [{"in": "", "expected_out": ""}]}
import java.util.concurrent.CountDownLatch;

public class Main {
    static final CountDownLatch END = new CountDownLatch(1);
    static volatile Object alive;

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void finalize() {
        alive = this;
        while (alive == this) {
            Thread.onSpinWait();
        }
        END.countDown();
    }

    public static void main(String[] arguments) throws Exception {
        new Main();
        while (alive == null) {
            System.gc();
        }
        END.await();
    }
}
