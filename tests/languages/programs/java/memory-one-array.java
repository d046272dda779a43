public class Main {
    public static void main(String[] args) {
        // Larger than the heap, so it is refused before a byte of it is touched.
        System.out.println(new int[32 * 1024 * 1024].length);
    }
}
