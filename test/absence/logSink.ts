let receiving: string[] = [];

/** What is opened from here on logs to these lines. */
export function logTo(lines: string[]): void {
  receiving = lines;
}

/** Stands where a logger would write to the terminal. */
export function openSink(): { write: (line: string) => void } {
  const lines = receiving;
  return { write: (line) => void lines.push(line) };
}

/** Gives what was logged of each request, in order and without instants and durations; other lines under ''. */
export function linesByRequest(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const requests = new Map<string, string[]>();
  for (const line of lines) {
    const { time: _time, durationMs: _duration, requestId = '', ...said } = JSON.parse(line);
    requests.set(requestId, [...(requests.get(requestId) ?? []), JSON.stringify(said)].sort());
  }
  return requests;
}
