// Reads what a server prints while it starts: the lines of the set-up, then its log.

export interface StartLogParts {
  /** called with what the server is busy with */
  readonly onPhase: (phase: string) => void;
  /** called with the server's address when the server can judge */
  readonly onAddress: (address: string) => void;
  /** called with each line of the set-up and the configuration that is meant for people */
  readonly onLine: (line: string) => void;
  /** called once, some time after the first error: errors during the start may be temporary */
  readonly onTrouble: () => void;
}

export interface StartLog {
  add(line: string): void;
  /** The last warnings and errors of the server. */
  tail(): string;
}

interface LogEntry {
  readonly level: number;
  readonly msg: string;
  /** the language whose image is being built */
  readonly building?: string;
  /** where the server listens */
  readonly address?: string;
  readonly err?: { readonly message: string };
}

const warning = 40;
const error = 50;
const linesKept = 20;
const troubleMs = 15_000;

export function createStartLog({ onPhase, onAddress, onLine, onTrouble }: StartLogParts): StartLog {
  const kept: string[] = [];
  let trouble: NodeJS.Timeout | undefined;

  function keep(line: string): void {
    kept.push(line);
    if (kept.length > linesKept) kept.shift();
  }

  return {
    add(line) {
      const entry = readEntry(line);
      if (entry === undefined) {
        onLine(line);
        return;
      }
      if (entry.building !== undefined) onPhase(`building the sandbox image for ${entry.building}`);
      if (entry.address !== undefined) onAddress(entry.address);
      if (entry.level >= warning) keep(entry.err === undefined ? entry.msg : `${entry.msg}: ${entry.err.message}`);
      if (entry.level >= error) trouble ??= setTimeout(onTrouble, troubleMs).unref();
    },
    tail: () => kept.map((line) => `\n  ${line}`).join(''),
  };
}

/** Returns undefined for a line that is not part of the log. */
function readEntry(line: string): LogEntry | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry: LogEntry = JSON.parse(line);
    return entry;
  } catch {
    return undefined;
  }
}
