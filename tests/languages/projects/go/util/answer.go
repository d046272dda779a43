package util

import "example.com/x/util/deep"

func Answer() int { return deep.Half * 2 }
