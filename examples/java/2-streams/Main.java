// Records and streams
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

public class Main {
    record City(String name, String country, int people) {
        static City of(String line) {
            String[] parts = line.split(", ");
            return new City(parts[0], parts[1], Integer.parseInt(parts[2]));
        }
    }

    public static void main(String[] args) {
        List<City> cities = new BufferedReader(new InputStreamReader(System.in)).lines().map(City::of).toList();
        var byCountry = cities.stream()
            .collect(Collectors.groupingBy(City::country, TreeMap::new, Collectors.summingInt(City::people)));
        byCountry.forEach((country, people) -> System.out.printf("%-8s %,10d%n", country, people));
        String large = cities.stream()
            .filter(city -> city.people() > 1_000_000)
            .map(City::name)
            .sorted()
            .collect(Collectors.joining(", "));
        System.out.println("more than a million: " + large);
    }
}
