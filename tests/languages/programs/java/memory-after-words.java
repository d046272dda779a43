import java.util.ArrayList;

public class Main {
    public static void main(String[] args) {
        System.err.println("Error: logged and handled");
        var kept = new ArrayList<long[]>();
        while (true) {
            kept.add(new long[100_000]);
        }
    }
}
