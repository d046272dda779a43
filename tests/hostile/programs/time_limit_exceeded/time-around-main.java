// Tries: to spend its time where no main is running: before it, in the constructor of its class; after it, in a hook that waits
//   for the end, in another that the end waits for, in the collector's hands, in threads that are left.
// Fails: the clock starts before the first instruction of the machine, and runs until its process has ended.
// Request: {"time_limit": 0.3, "tests": [{"in": "s", "expected_out": ""}, {"in": "h", "expected_out": ""}, {"in": "t", "expected_out": ""}]}
import java.io.IOException;

public class Main {
    static volatile int place;

    static void spinAt(int here) {
        while (place == here) {
            Thread.onSpinWait();
        }
    }

    static {
        try {
            place = System.in.read();
        } catch (IOException error) {
            throw new ExceptionInInitializerError(error);
        }
        spinAt('s');
    }

    public static void main(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            spinAt('h');
            System.exit(0); // waits for all hooks, and so for itself
        }));
        if (place == 't') {
            new Thread(() -> spinAt('t')).start();
            return;
        }
        System.exit(0);
    }
}
