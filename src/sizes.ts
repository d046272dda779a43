// Durations and sizes as people write them. A variable reads `5s` and `128MB`; every text for people has `128 MiB`.
// KB, MB and GB mean the binary units, like KiB, MiB and GiB.

/** The value of each unit by its name, ascending. */
type Units = Readonly<Record<string, number>>;

export const secondMs = 1000;
export const hourMs = 3600 * secondMs;
export const kib = 1024;
export const mib = 1024 * kib;
export const gib = 1024 * mib;

const durationUnits: Units = { ms: 1, s: secondMs, m: 60 * secondMs, h: hourMs };
const sizeUnits: Units = { B: 1, KiB: kib, KB: kib, MiB: mib, MB: mib, GiB: gib, GB: gib };
/** The units that sizes are written in, descending. */
const writtenSizeUnits = [
  ['GiB', gib],
  ['MiB', mib],
  ['KiB', kib],
] as const;

/** `1.5s` → 1500; undefined unless it is a whole number of milliseconds with its unit. */
export const parseDurationMs = (text: string): number | undefined => parse(text, durationUnits);

/** `64KB` → 65536; undefined unless it is a whole number of bytes with its unit. */
export const parseSizeBytes = (text: string): number | undefined => parse(text, sizeUnits);

/** 120000 → `2m`: in the largest unit that gives a whole number. */
export function formatDurationMs(valueMs: number): string {
  const unit = Object.entries(durationUnits).findLast(([, unitMs]) => valueMs >= unitMs && valueMs % unitMs === 0);
  return unit === undefined ? `${valueMs}ms` : `${valueMs / unit[1]}${unit[0]}`;
}

/** 65536 → `64 KiB`, 1000 → `1000 bytes`: in the largest unit that is exact with at most two decimals. */
export function formatSizeBytes(valueBytes: number): string {
  for (const [unit, unitBytes] of writtenSizeUnits) {
    const figure = Number((valueBytes / unitBytes).toFixed(2));
    if (figure >= 1 && Math.round(figure * unitBytes) === valueBytes) return `${figure} ${unit}`;
  }
  return valueBytes === 1 ? '1 byte' : `${valueBytes} bytes`;
}

function parse(text: string, units: Units): number | undefined {
  const [, figure, unitName] = /^(\d{1,15}(?:\.\d{1,6})?)([a-z]+)$/i.exec(text) ?? [];
  const unit = Object.entries(units).find(([name]) => name.toLowerCase() === unitName?.toLowerCase());
  if (unit === undefined) return undefined;
  const value = Number(figure) * unit[1];
  return Number.isSafeInteger(value) ? value : undefined;
}
