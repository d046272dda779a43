package main

import "syscall"

func main() {
	// A nil pointer would end in a panic, which is an exit code.
	syscall.Kill(syscall.Getpid(), syscall.SIGKILL)
	select {}
}
