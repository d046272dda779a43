// Tries: to start threads by the thousand, of the machine's and of its own kind.
// Fails: a user may have 64 tasks, and the runtime's error for that is not one of memory.
// Request: {"time_limit": 3, "tests": [{"in": "", "expected_out": ""}]}
// Error: runtime error: exit code 1
public class Main {
    public static void main(String[] arguments) {
        for (int i = 0; i < 5000; i++) {
            var thread = new Thread(() -> {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException interrupted) {
                    // it ends
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        System.out.println("ok");
    }
}
