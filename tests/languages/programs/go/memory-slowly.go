package main

func main() {
	numbers := map[int]int{}
	for {
		numbers[len(numbers)] = 1
	}
}
