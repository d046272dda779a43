import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.StringJoiner;

public class Main {
    record Edge(int target, int length) {}

    record Entry(long distance, int node) {}

    private static final StreamTokenizer in =
            new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));

    private static int nextInt() throws IOException {
        in.nextToken();
        return (int) in.nval;
    }

    public static void main(String[] args) throws IOException {
        int n = nextInt();
        int m = nextInt();
        List<List<Edge>> edges = new ArrayList<>();
        for (int node = 0; node <= n; node++) {
            edges.add(new ArrayList<>());
        }
        for (int i = 0; i < m; i++) {
            int source = nextInt();
            edges.get(source).add(new Edge(nextInt(), nextInt()));
        }

        long[] distance = new long[n + 1];
        Arrays.fill(distance, -1);
        var queue = new PriorityQueue<Entry>(Comparator.comparingLong(Entry::distance));
        queue.add(new Entry(0, 1));
        while (!queue.isEmpty()) {
            Entry entry = queue.remove();
            if (distance[entry.node()] != -1) {
                continue;
            }
            distance[entry.node()] = entry.distance();
            for (Edge edge : edges.get(entry.node())) {
                if (distance[edge.target()] == -1) {
                    queue.add(new Entry(entry.distance() + edge.length(), edge.target()));
                }
            }
        }

        var line = new StringJoiner(" ");
        for (int node = 1; node <= n; node++) {
            line.add(Long.toString(distance[node]));
        }
        System.out.println(line);
    }
}
