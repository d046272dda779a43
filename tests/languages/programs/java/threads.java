import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Scanner;
import java.util.concurrent.atomic.AtomicLong;

public class Main {
    private static final int THREADS = 8;

    public static void main(String[] args) throws InterruptedException {
        long count = new Scanner(System.in).nextLong();
        var sum = new AtomicLong();
        var cpuTime = new AtomicLong();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            threads.add(Thread.ofPlatform().start(() -> {
                long mine = 0;
                for (long number = first; number < count; number += THREADS) {
                    mine += number * number % 1_000_003;
                }
                sum.addAndGet(mine);
                cpuTime.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(sum);
        System.err.println(cpuTime.get() / 1e9);
    }
}
