import java.util.stream.IntStream;

public class Main {
    public static void main(String[] args) {
        // The error of a thread of a pool arrives as the cause of another one, which has no words.
        System.out.println(IntStream.range(0, 8).parallel().mapToObj(i -> new int[32 * 1024 * 1024]).toList().size());
    }
}
