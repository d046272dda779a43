#include <stdio.h>
#include <stdlib.h>

typedef struct {
    int target, length, next;  // the next edge of the same node, 0 after the last
} Edge;

typedef struct {
    long long distance;
    int node;
} Entry;

// A binary heap in heap[1..size]: the least distance is at its top.
static Entry *heap;
static int size;

static void push(Entry entry) {
    int i = ++size;
    for (; i > 1 && heap[i / 2].distance > entry.distance; i /= 2) heap[i] = heap[i / 2];
    heap[i] = entry;
}

static Entry pop(void) {
    Entry top = heap[1], last = heap[size--];
    int i = 1;
    for (int child; (child = 2 * i) <= size; i = child) {
        if (child < size && heap[child + 1].distance < heap[child].distance) child++;
        if (heap[child].distance >= last.distance) break;
        heap[i] = heap[child];
    }
    heap[i] = last;
    return top;
}

int main(void) {
    int n, m;
    scanf("%d %d", &n, &m);
    Edge *edges = malloc((m + 1) * sizeof *edges);
    int *first = calloc(n + 1, sizeof *first);
    for (int i = 1; i <= m; i++) {
        int source;
        scanf("%d %d %d", &source, &edges[i].target, &edges[i].length);
        edges[i].next = first[source];
        first[source] = i;
    }

    long long *distance = malloc((n + 1) * sizeof *distance);
    for (int node = 1; node <= n; node++) distance[node] = -1;
    heap = malloc((m + 2) * sizeof *heap);
    push((Entry){.distance = 0, .node = 1});
    while (size > 0) {
        Entry entry = pop();
        if (distance[entry.node] != -1) continue;
        distance[entry.node] = entry.distance;
        for (int i = first[entry.node]; i != 0; i = edges[i].next) {
            if (distance[edges[i].target] != -1) continue;
            push((Entry){.distance = entry.distance + edges[i].length, .node = edges[i].target});
        }
    }

    for (int node = 1; node <= n; node++) printf("%lld%c", distance[node], node < n ? ' ' : '\n');
}
