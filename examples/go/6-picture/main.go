// A ring in three dimensions, drawn as text
package main

import (
	"fmt"
	"math"
	"strings"
)

const (
	width, height = 60, 17
	tilt, turn    = 1.0, 0.6
	shades        = ".,-~:;=!*#$@"
)

func main() {
	picture := make([][]byte, height)
	depths := make([][]float64, height)
	for row := range picture {
		picture[row] = []byte(strings.Repeat(" ", width))
		depths[row] = make([]float64, width)
	}
	sinA, cosA := math.Sincos(tilt)
	sinB, cosB := math.Sincos(turn)
	for theta := 0.0; theta < 2*math.Pi; theta += 0.03 {
		sinT, cosT := math.Sincos(theta)
		for phi := 0.0; phi < 2*math.Pi; phi += 0.01 {
			sinP, cosP := math.Sincos(phi)
			circle := cosT + 2
			nearness := 1 / (sinP*circle*sinA + sinT*cosA + 5)
			t := sinP*circle*cosA - sinT*sinA
			column := int(width/2 + width/2*nearness*(cosP*circle*cosB-t*sinB))
			row := int(3*height/5 + 2*height/3*nearness*(cosP*circle*sinB+t*cosB))
			if row < 0 || row >= height || column < 0 || column >= width || nearness <= depths[row][column] {
				continue
			}
			depths[row][column] = nearness
			light := (sinT*sinA-sinP*cosT*cosA)*cosB - sinP*cosT*sinA - sinT*cosA - cosP*cosT*sinB
			picture[row][column] = shades[max(0, int(8*light))]
		}
	}
	for _, line := range picture {
		fmt.Println(strings.TrimRight(string(line), " "))
	}
}
