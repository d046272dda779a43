package main

import (
	"bufio"
	"container/heap"
	"fmt"
	"os"
)

type edge struct{ target, length int }

type entry struct{ distance, node int }

type queue []entry

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].distance < q[j].distance }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(entry)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, m int
	fmt.Fscan(in, &n, &m)
	edges := make([][]edge, n+1)
	for range m {
		var source, target, length int
		fmt.Fscan(in, &source, &target, &length)
		edges[source] = append(edges[source], edge{target, length})
	}

	distance := make([]int, n+1)
	for node := range distance {
		distance[node] = -1
	}
	q := &queue{{distance: 0, node: 1}}
	for q.Len() > 0 {
		e := heap.Pop(q).(entry)
		if distance[e.node] != -1 {
			continue
		}
		distance[e.node] = e.distance
		for _, next := range edges[e.node] {
			if distance[next.target] == -1 {
				heap.Push(q, entry{e.distance + next.length, next.target})
			}
		}
	}

	for node := 1; node <= n; node++ {
		fmt.Fprint(out, distance[node])
		if node < n {
			fmt.Fprint(out, " ")
		}
	}
	fmt.Fprintln(out)
}
