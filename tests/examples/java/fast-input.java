import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

public class Main {
    private static final int MODULUS = 1_000_000_007;

    private static final InputStream in = new BufferedInputStream(System.in, 1 << 16);

    /** The digits as they come: Scanner makes a string and a match of each number. */
    private static long nextLong() throws IOException {
        int c = in.read();
        while (c != -1 && c < '0') {
            c = in.read();
        }
        long number = 0;
        for (; c >= '0'; c = in.read()) {
            number = number * 10 + c - '0';
        }
        return number;
    }

    public static void main(String[] args) throws IOException {
        long sum = 0;
        long max = 0;
        for (long left = nextLong(); left > 0; left--) {
            long number = nextLong();
            sum = (sum + number) % MODULUS;
            max = Math.max(max, number);
        }
        System.out.println(sum + " " + max);
    }
}
