package main

import (
	"fmt"
	"time"
)

func main() {
	var seconds int64
	fmt.Scan(&seconds)
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		panic(err)
	}
	fmt.Println(time.Unix(seconds, 0).In(zone).Format("15:04"))
}
