import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        var when = Instant.ofEpochSecond(new Scanner(System.in).nextLong()).atZone(ZoneId.of("Europe/Berlin"));
        System.out.println(when.format(DateTimeFormatter.ofPattern("HH:mm")));
    }
}
