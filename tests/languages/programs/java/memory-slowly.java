import java.util.ArrayList;

public class Main {
    public static void main(String[] args) {
        var numbers = new ArrayList<Long>();
        while (true) {
            numbers.add((long) numbers.size());
        }
    }
}
