// Added to package testing when the image is built (../packages.sh): who called MainStart may hear of each test and
// subtest, in place of the text that the package prints.

package testing

import (
	"fmt"
	"io"
	"os"
)

type unitReporter interface {
	UnitStarted(name string)
	UnitEnded(name, result, message string)
}

// nil unless tests are reported
var units unitReporter

func reportTo(deps testDeps) {
	if reporter, ok := deps.(unitReporter); ok {
		units = reporter
	}
}

func unitWriter() io.Writer {
	if units == nil {
		return os.Stdout
	}
	return io.Discard
}

func unitStarted(name string) {
	if units != nil {
		units.UnitStarted(name)
	}
}

// In place of report.
func (t *T) unitEnded() {
	switch {
	case units == nil:
		t.report()
	case t.parent == nil:
	case t.Failed():
		units.UnitEnded(t.name, "failed", t.unitMessage("a subtest failed"))
	case t.Skipped():
		units.UnitEnded(t.name, "skipped", t.unitMessage(""))
	default:
		units.UnitEnded(t.name, "passed", "")
	}
}

// The program ends after this.
func (t *T) unitPanicked(value any) {
	if units != nil && t.parent != nil {
		units.UnitEnded(t.name, "error", fmt.Sprintf("%spanic: %v", t.unitMessage(""), value))
	}
}

// What the test has logged.
func (t *T) unitMessage(ofSubtests string) string {
	t.mu.RLock()
	defer t.mu.RUnlock()
	if len(t.output) == 0 && t.hasSub.Load() {
		return ofSubtests
	}
	return string(t.output)
}
