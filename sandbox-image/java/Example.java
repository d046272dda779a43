// This program is compiled and run while the image is built. The classes that the compiler and the runtime load for it
// go into their archives.

import java.io.*;
import java.math.BigInteger;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

public class Main {
    sealed interface Shape permits Circle, Square {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    enum Colour { RED, GREEN }

    static <T extends Comparable<T>> T largest(Collection<? extends T> all) {
        return all.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    static double area(Shape shape) {
        return switch (shape) {
            case Circle(double radius) -> Math.PI * radius * radius;
            case Square square -> square.side() * square.side();
        };
    }

    static void collections(int[] numbers) {
        var queue = new PriorityQueue<long[]>(Comparator.comparingLong((long[] pair) -> pair[0]));
        var deque = new ArrayDeque<Integer>();
        var sorted = new TreeMap<String, TreeSet<Integer>>();
        for (int number : numbers) {
            queue.add(new long[] {number, 1});
            deque.addLast(number);
            sorted.computeIfAbsent("key " + number, key -> new TreeSet<>()).add(number);
        }
        var list = new ArrayList<>(new LinkedList<>(deque));
        list.sort(Collections.reverseOrder());
        Arrays.sort(numbers);
        new HashSet<>(list).retainAll(new LinkedHashMap<>(sorted).keySet());
        new BitSet(8).set(1);
        new ConcurrentHashMap<>(sorted).clear();
    }

    public static void main(String[] args) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in));
        String line = in.readLine();
        var words = new StringTokenizer(line);
        int[] numbers = new int[words.countTokens()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Integer.parseInt(words.nextToken());
        }
        long sum = 0;
        for (var scanner = new Scanner(line); scanner.hasNextInt(); ) {
            sum += scanner.nextInt();
        }
        for (var tokens = new StreamTokenizer(new StringReader(line)); tokens.nextToken() != StreamTokenizer.TT_EOF; ) {
            sum += (long) tokens.nval;
        }
        collections(numbers);
        Map<Integer, List<Integer>> groups = Arrays.stream(numbers).boxed().collect(Collectors.groupingBy(n -> n % 3));
        Function<Integer, String> text = n -> "n=" + n + Colour.RED + String.format("%.2f", (double) n);
        var thread = new Thread(() -> new StringBuilder("abc").reverse());
        thread.start();
        thread.join();
        System.out.println(String.join(",", line.split("\\s+")) + BigInteger.TWO.pow(70) + new DataInputStream(System.in));
        try (var out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out)))) {
            out.printf("%d %s %.3f%n", largest(groups.keySet()), text.apply(numbers.length), area(new Circle(sum)));
            throw new IllegalStateException();
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            System.err.println(e);
        }
    }
}
