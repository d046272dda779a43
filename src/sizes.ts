// Durations and sizes as people write them: `5s`, `128MB`. Read into the smallest unit, and written back.
// KB, MB and GB are the binary units, as the API's `memory_limit` and `memory_usage` have them; KiB, MiB and GiB are
// accepted as other names of the same.

/** Values by the name of their unit, ascending. */
type Units = Readonly<Record<string, number>>;

export const secondMs = 1000;
export const hourMs = 3600 * secondMs;
export const kib = 1024;
export const mib = 1024 * kib;
export const gib = 1024 * mib;

const durationUnits: Units = { ms: 1, s: secondMs, m: 60 * secondMs, h: hourMs };
const sizeUnits: Units = { B: 1, KiB: kib, KB: kib, MiB: mib, MB: mib, GiB: gib, GB: gib };

/** `1.5s` → 1500; undefined unless it is a whole number of milliseconds with its unit. */
export const parseDurationMs = (text: string): number | undefined => parse(text, durationUnits);

/** `64KB` → 65536; undefined unless it is a whole number of bytes with its unit. */
export const parseSizeBytes = (text: string): number | undefined => parse(text, sizeUnits);

/** 120000 → `2m`: in the largest unit in which it is a whole number. */
export const formatDurationMs = (valueMs: number): string => format(valueMs, durationUnits);

/** 65536 → `64KB`: in the largest unit in which it is a whole number. */
export const formatSizeBytes = (valueBytes: number): string => format(valueBytes, sizeUnits);

function parse(text: string, units: Units): number | undefined {
  const [, figure, unitName] = /^(\d{1,15}(?:\.\d{1,6})?)([a-z]+)$/i.exec(text) ?? [];
  const unit = Object.entries(units).find(([name]) => name.toLowerCase() === unitName?.toLowerCase());
  if (unit === undefined) return undefined;
  const value = Number(figure) * unit[1];
  return Number.isSafeInteger(value) ? value : undefined;
}

function format(value: number, units: Units): string {
  const unit = Object.entries(units).findLast(([, size]) => value >= size && value % size === 0);
  return unit === undefined ? `${value}${Object.keys(units)[0]}` : `${value / unit[1]}${unit[0]}`;
}
