import java.util.ArrayList;

public class Main {
    public static void main(String[] args) {
        var kept = new ArrayList<byte[]>();
        try {
            while (true) {
                kept.add(new byte[16 * 1024 * 1024]);
            }
        } catch (OutOfMemoryError full) {
            kept.clear();
        }
        System.out.println("caught");
    }
}
