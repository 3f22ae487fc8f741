import { describe, expect, it } from 'vitest';
import { Progress } from './Progress.js';

function shown(isTTY: boolean): string {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const progress = new Progress('loading', 2_000, { isTTY, write });
  for (let done = 1; done <= 2_000; done += 1) progress.reach(done);
  progress.end();
  return text;
}

describe('Progress', () => {
  it('is a line for each tenth where there is no terminal', () => {
    const lines = shown(false).split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toMatch(/^loading: 10 %, 200 of 2,000, [\d,]+ a second, \d+ s left$/);
    expect(lines[9]).toMatch(/^loading: 100 %, 2,000 of 2,000, [\d,]+ a second, 0 s left$/);
  });

  it('is a bar that is redrawn on a terminal, and full at the end', () => {
    const drawn = shown(true);
    expect(drawn.split('\n')).toHaveLength(2);
    expect(drawn).toMatch(/\r.{3}█{30} loading: 100 %, 2,000 of 2,000, [\d,]+ a second, 0 s left\n$/);
  });
});
