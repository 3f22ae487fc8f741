import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import { planStories } from '../../shared/demonstration/planStories.js';
import { toPlainDate } from '../../shared/time/PlainDate.js';
import { openTestSubgraph, type TestSubgraph } from '../support/openTestSubgraph.js';

const TODAY = '2026-06-19';

describe.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))(
  'the ledger of %s, after its demonstration',
  (_name, definition) => {
    let agency: TestSubgraph;
    beforeAll(async () => {
      agency = await openTestSubgraph(definition, { today: TODAY });
      for (const story of planStories(toPlainDate(TODAY))) await definition.enact(story, agency.actAs);
    });
    afterAll(() => agency.close());

    const BEHIND = `SELECT o.standard, e.kind, e.parties, e.recorded_by, e.id AS event, o.owed_to || o.owed_by AS owing, o.id
    FROM obligations o JOIN events e ON e.id IN (o.start_event, o.end_event, o.withdraw_event)`;

    /** What happens to a record while something about it is owed, and neither starts nor ends anything. */
    const MEANWHILE = `SELECT o.owed_to || o.owed_by AS owing, e.id AS event FROM obligations o
    JOIN events e ON e.subject_reference = o.subject_reference
    WHERE NOT EXISTS (SELECT 1 FROM obligations p WHERE e.id IN (p.start_event, p.end_event, p.withdraw_event))`;

    it('shows whoever sees an obligation the entries behind it', async () => {
      const { rows } = await agency.database.query(
        `SELECT DISTINCT standard, kind FROM (${BEHIND}) WHERE NOT owing <@ parties`,
      );
      expect(rows).toEqual([]);
    });

    it('shows an entry to nobody but who recorded it and the parties of what it started or ended, of what ran meanwhile, or of what is owed about its record', async () => {
      const { rows } = await agency.database.query(
        `SELECT DISTINCT e.kind, e.parties, e.recorded_by FROM events e WHERE EXISTS (
         SELECT unnest(e.parties) EXCEPT SELECT e.recorded_by
         EXCEPT SELECT unnest(owing) FROM (${BEHIND}) AS behind WHERE behind.event = e.id
         EXCEPT SELECT unnest(owing) FROM (${MEANWHILE}) AS meanwhile WHERE meanwhile.event = e.id
         EXCEPT SELECT unnest(o.owed_to || o.owed_by) FROM obligations o WHERE o.subject_reference = e.subject_reference)
         -- What is put to the other body about a record is a record of its own, with tests of its own.
         AND e.subject_kind <> 'DISCLOSURE_MATTER'`,
      );
      expect(rows).toEqual([]);
    });

    it('has for each obligation the days of the entries behind it', async () => {
      const { rows } = await agency.database.query(
        `SELECT o.id FROM obligations o JOIN events s ON s.id = o.start_event
         LEFT JOIN events e ON e.id = o.end_event LEFT JOIN events w ON w.id = o.withdraw_event
       WHERE (s.happened_on, e.happened_on, w.happened_on) IS DISTINCT FROM (o.started_on, o.ended_on, o.withdrawn_on)`,
      );
      expect(rows).toEqual([]);
      const { rows: counts } = await agency.database.query('SELECT count(*)::int AS count FROM obligations');
      expect(counts[0].count).toBeGreaterThan(0);
    });
  },
);
