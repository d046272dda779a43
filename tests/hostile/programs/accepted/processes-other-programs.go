// Tries: to start another program by all that the library has, with attributes that give it more than its parent; to load a
//   plugin.
// Fails: execve is refused, namespaces with it, and a static program loads nothing.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"plugin"
	"syscall"
)

func main() {
	through := 0
	refuse := func(name string, err error) {
		if err == nil {
			fmt.Println(name)
			through++
		}
	}
	for _, path := range []string{"/bin/sh", "/usr/lib/go/compile", "/usr/lib/go/link", "/proc/self/exe", "/supervisor", "./main"} {
		refuse(path, exec.Command(path, "-c", "echo through").Run())
		_, err := os.StartProcess(path, []string{path}, &os.ProcAttr{})
		refuse(path, err)
		_, err = syscall.ForkExec(path, []string{path}, &syscall.ProcAttr{Sys: &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWUSER}})
		refuse(path, err)
		_, err = syscall.ForkExec(path, []string{path}, &syscall.ProcAttr{Sys: &syscall.SysProcAttr{Ptrace: true, Setsid: true}})
		refuse(path, err)
		refuse(path, syscall.Exec(path, []string{path}, nil))
		_, err = plugin.Open(path)
		refuse(path, err)
		if _, err = os.ReadFile(path); err == nil {
			fmt.Println("read", path)
			through++
		}
	}
	for _, path := range []string{"/usr/bin", "/usr/lib/go", "/usr/lib/ll-solution-runner"} {
		if _, err := os.ReadDir(path); !os.IsPermission(err) {
			fmt.Println("the compiler can be seen", path)
			through++
		}
	}
	if through == 0 {
		fmt.Println("ok")
	}
}
