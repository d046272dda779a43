// Advice for the person who must help the set-up: what is wrong, then the exact commands, one in each line.

/** What decides which commands help on this machine. */
export interface Machine {
  readonly isRoot: boolean;
  readonly user: string;
  readonly hasApt: boolean;
  readonly hasSystemd: boolean;
  readonly hasDockerd: boolean;
}

export const enginePackages = ['docker.io', 'iptables', 'ca-certificates'] as const;
/** Since Debian 13 the `docker` command, which the documents use, is no longer a part of docker.io. */
export const splitPackages = ['docker-cli'] as const;
export const bootstrapPackages = ['mmdebstrap', 'debian-archive-keyring'] as const;

/** No engine answers, and the set-up may not or cannot install or start one. */
export function adviseEngineMissing(machine: Machine, tried: readonly string[]): string {
  const why = machine.isRoot
    ? 'This machine has no apt-get to install one with.'
    : `Installing or starting one needs root, and this is ${machine.user}.`;
  const commands = [
    ...(machine.hasDockerd || !machine.hasApt ? [] : installCommands(enginePackages)),
    machine.hasSystemd ? 'sudo systemctl enable --now docker' : 'sudo service docker start',
    ...groupCommands(machine),
  ];
  const before =
    machine.hasDockerd || machine.hasApt ? 'Run' : 'Install Docker Engine with the tools of your system, then run';
  return lines(
    'No Docker Engine answers. Tried:',
    ...tried.map((line) => `  ${line}`),
    `${why} Nothing was changed. ${before}:`,
    ...commands.map((command) => `  ${command}`),
    'or set DOCKER_HOST to an engine that runs elsewhere (unix:///path or tcp://host:port), and try again.',
  );
}

/** The socket exists, but this user may not open it. */
export function adviseDenied(machine: Machine, url: string): string {
  if (machine.isRoot) {
    return `A Docker Engine listens at ${url}, but root is denied there (a security module?). Nothing was changed.`;
  }
  return lines(
    `A Docker Engine listens at ${url}, but ${machine.user} may not use it: permission denied. Nothing was changed. Run:`,
    ...groupCommands(machine).map((command) => `  ${command}`),
    'and try again (members of that group can become root on this machine).',
  );
}

/** DOCKER_HOST names an engine that does not answer. The set-up installs no other engine then. */
export function adviseHostSilent(url: string, reason: string): string {
  return lines(
    `DOCKER_HOST is set to ${url}, and no Docker Engine answers there: ${reason}.`,
    'Nothing was changed. Start that engine, or unset DOCKER_HOST to use the one of this machine:',
    '  unset DOCKER_HOST',
  );
}

/** An engine is installed but did not start. */
export function adviseNotStarted(attempts: readonly string[]): string {
  return lines('Docker Engine is installed, but it did not start.', ...attempts);
}

/** The base image is missing: it could be neither pulled nor made. */
export function adviseBaseImage(machine: Machine, image: string, pullError: string, makeError: string): string {
  const sudo = machine.isRoot ? '' : 'sudo ';
  const commands = [
    `docker pull ${image}   # where a registry can be reached, or`,
    ...installCommands(bootstrapPackages).map((command) =>
      machine.isRoot ? command.replaceAll('sudo ', '') : command,
    ),
    `${sudo}mmdebstrap --variant=minbase trixie | docker import --change 'CMD ["bash"]' - ${image}`,
  ];
  return lines(
    `The base image ${image} is missing, and could be neither pulled nor made.`,
    `  pull: ${pullError}`,
    `  mmdebstrap: ${makeError.replaceAll('\n', '\n    ')}`,
    'Run one of:',
    ...commands.map((command) => `  ${command}`),
  );
}

function installCommands(packages: readonly string[]): string[] {
  return [`sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`];
}

function groupCommands(machine: Machine): string[] {
  return machine.isRoot ? [] : [`sudo usermod -aG docker ${machine.user}`, 'newgrp docker   # or log in again'];
}

function lines(...parts: readonly string[]): string {
  return parts.join('\n');
}
