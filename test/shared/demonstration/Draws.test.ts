import { describe, expect, it } from 'vitest';
import { Draws } from '../../../shared/demonstration/Draws.js';
import { isUuid } from '../../../shared/identity/requireUuid.js';

function draw<T>(times: number, what: (draws: Draws) => T): readonly T[] {
  const draws = new Draws(7);
  return Array.from({ length: times }, () => what(draws));
}

describe('Draws', () => {
  it('is mulberry32: the published generator gives these from seed 1', () => {
    const draws = new Draws(1);
    expect([draws.fraction(), draws.fraction(), draws.fraction()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });

  it('gives both ends of a range, and nothing beyond', () => {
    expect(new Set(draw(200, (draws) => draws.between(3, 6)))).toEqual(new Set([3, 4, 5, 6]));
  });

  it('gives every item, and none of none', () => {
    expect(new Set(draw(50, (draws) => draws.pick(['a', 'b', 'c'])))).toEqual(new Set(['a', 'b', 'c']));
    expect(() => new Draws(7).pick([])).toThrow(RangeError);
  });

  it('lets happen about the share of cases that was given', () => {
    const happened = draw(10_000, (draws) => draws.chance(0.1)).filter(Boolean).length;
    expect(happened).toBeGreaterThan(900);
    expect(happened).toBeLessThan(1100);
  });

  it('gives the same items in another order', () => {
    const items = Array.from({ length: 50 }, (_, place) => place);
    const shuffled = new Draws(7).shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
  });

  it('gives ids in the shape of UUID version 4, each once', () => {
    const ids = draw(1000, (draws) => draws.uuid());
    expect(new Set(ids).size).toBe(1000);
    expect(ids.filter((id) => !isUuid(id) || !/^.{14}4.{4}[89ab]/.test(id))).toEqual([]);
  });
});
