// What differs from run to run by nature is masked: figures, ids, dates, versions of what is installed. A mask replaces
// nothing but the value itself, and only a value of the right form, so that keys, their order, types and spaces count.

type Mask = readonly [pattern: RegExp, replacement: string];

const bodyMasks: readonly Mask[] = [
  // To the microsecond, as the server rounds.
  [/"(execution_time|cpu_time|wall_time|queued|sandbox|compile|run)":\d+(?:\.\d{1,6})?(?=[,}])/g, '"$1":<seconds>'],
  // To the thousandth.
  [/"(memory_usage)":\d+(?:\.\d{1,3})?(?=[,}])/g, '"$1":<megabytes>'],
  [/"(sandbox)":"(?:warm|cold)"/g, '"$1":"<warm or cold>"'],
  [/"(queued_task_id|session_id)":"[\w-]{22}"/g, '"$1":"<id>"'],
  // How long until a window of an hour is over, as a refusal says it.
  [/\b(?:1 hour|60 minutes|59 minutes)\b/g, '<time>'],
  // Of /healthz.
  [/"(running|waiting|warm_containers)":\d+(?=[,}])/g, '"$1":<count>'],
  // Of /version and /languages. Of this server itself it changes with every release.
  [/"(version)":"\d+\.\d+\.\d+"/g, '"$1":"<version>"'],
  [/"(engine_version|sandbox_runtime)":"[\w.+~-]+"/g, '"$1":"<of this machine>"'],
];

export function maskedBody(body: string): string {
  return bodyMasks.reduce((text, [pattern, replacement]) => text.replaceAll(pattern, replacement), body);
}

/** Of /openapi.json, whose examples are no figures: the version of this server alone. */
export function maskedDocument(text: string): string {
  return text.replace(/(?<="info":\{[^{}]*"version":")\d+\.\d+\.\d+(?=")/, '<version>');
}

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

const headerMasks: Readonly<Record<string, Mask>> = {
  date: [/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/, '<date>'],
  'last-modified': [/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/, '<date>'],
  etag: [/^(?:W\/)?"[^"]+"$/, '<tag>'],
  // One that the client has sent is no UUID in the recorded requests.
  'x-request-id': [uuid, '<id>'],
  // The window of the recorded rate limit is an hour.
  'ratelimit-reset': [/^3[56]\d\d$/, '<seconds>'],
  'retry-after': [/^3[56]\d\d$/, '<seconds>'],
};

export function maskedHeader(name: string, value: string): string {
  const mask = headerMasks[name];
  return mask === undefined ? value : value.replace(...mask);
}

// Their labels depend on the run, so there may be any number of them.
const changingSample =
  /^(?:nodejs_gc_duration_seconds_|nodejs_active_(?:resources|handles|requests)|judge_engine_errors_total)/;

/** Of /metrics: names, help, types and labels count, values do not. */
export function maskedMetrics(text: string): string {
  const lines = text.split('\n').filter((line) => !changingSample.test(line));
  return lines
    .map((line) => (line.startsWith('#') ? line : line.replace(/ (?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|NaN)$/, ' <value>')))
    .map((line) => line.replace(/^(nodejs_version_info)\{.*\}/, '$1{<of this machine>}'))
    .join('\n');
}
