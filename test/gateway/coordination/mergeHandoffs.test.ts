import { describe, expect, it } from 'vitest';
import { mergeHandoffs } from '../../../gateway/coordination/mergeHandoffs.js';
import type { HandoffEnd, TimelinePart } from '../../../shared/graph/SlaTimeline.js';
import type { Agency } from '../../../shared/identity/Party.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';

const on = toPlainDate;
const MANCHESTER = 'LA:MAN';

/** One end of an input document's way from Jobcentre Plus to Manchester. */
function end(
  sentOn: string,
  receivedOn: string | null = null,
  changes: Partial<HandoffEnd> = {},
): HandoffEnd {
  return {
    document: 'LA_INPUT_DOCUMENT',
    reference: 'a',
    sentBy: 'JOBCENTRE_PLUS',
    sentTo: MANCHESTER,
    sentOn: on(sentOn),
    receivedOn: receivedOn === null ? null : on(receivedOn),
    ...changes,
  };
}

type Ends = readonly HandoffEnd[] | 'UNAVAILABLE';

/** What the sender's agency and the receiver's answered; the other two hold nothing. */
function merge(sender: Ends, receiver: Ends, asOf: string) {
  const part = (ends: Ends): TimelinePart | null =>
    ends === 'UNAVAILABLE' ? null : { obligations: [], handoffEnds: ends };
  const parts: [Agency, TimelinePart | null][] = [
    ['DEBT_MANAGEMENT', part([])],
    ['JOBCENTRE_PLUS', part(sender)],
    ['CHILD_MAINTENANCE', part([])],
    ['LOCAL_AUTHORITY', part(receiver)],
  ];
  return mergeHandoffs(parts, on(asOf));
}

const SENT = end('2026-06-01');
const RECEIVED = end('2026-06-01', '2026-06-03');

describe('mergeHandoffs: the state of one document', () => {
  it.each<[string, Ends, Ends, string, string | null, string | null]>([
    ['not sent yet on the day before', [SENT], [], '2026-05-31', null, null],
    ['sent on the day asked about', [SENT], [], '2026-06-01', 'IN_TRANSIT', null],
    ['received, but not by the day asked about', [SENT], [RECEIVED], '2026-06-02', 'IN_TRANSIT', null],
    ['received on the day asked about', [SENT], [RECEIVED], '2026-06-03', 'RECEIVED', '2026-06-03'],
    ['received, long ago', [SENT], [RECEIVED], '2027-01-04', 'RECEIVED', '2026-06-03'],
    ['ten working days on the way', [SENT], [], '2026-06-15', 'IN_TRANSIT', null],
    ['eleven working days on the way', [SENT], [], '2026-06-16', 'NEVER_ARRIVED', null],
    [
      'the weekend after the tenth is no working day',
      [end('2026-06-05')],
      [],
      '2026-06-21',
      'IN_TRANSIT',
      null,
    ],
    ['over Christmas fewer days count', [end('2026-12-18')], [], '2027-01-06', 'IN_TRANSIT', null],
    ['the eleventh after Christmas', [end('2026-12-18')], [], '2027-01-07', 'NEVER_ARRIVED', null],
    [
      'came late, after it counted as lost',
      [SENT],
      [end('2026-06-01', '2026-07-01')],
      '2026-07-01',
      'RECEIVED',
      '2026-07-01',
    ],
    ['lost until then', [SENT], [end('2026-06-01', '2026-07-01')], '2026-06-30', 'NEVER_ARRIVED', null],
    ['nobody says that it was sent', [], [RECEIVED], '2026-06-03', 'UNANNOUNCED', '2026-06-03'],
    ['nobody says so, and it has not come yet', [], [RECEIVED], '2026-06-02', null, null],
    ['the sender is silent, and it came', 'UNAVAILABLE', [RECEIVED], '2026-06-03', 'RECEIVED', '2026-06-03'],
    ['the sender is silent, and it has not come', 'UNAVAILABLE', [RECEIVED], '2026-06-02', null, null],
    ['the receiver is silent, long after', [SENT], 'UNAVAILABLE', '2027-01-04', 'IN_TRANSIT', null],
    ['both are silent', 'UNAVAILABLE', 'UNAVAILABLE', '2026-06-03', null, null],
  ])('%s', (_why, sender, receiver, asOf, state, receivedOn) => {
    const [handoff, ...others] = merge(sender, receiver, asOf);
    expect(others).toEqual([]);
    expect({ state: handoff?.state ?? null, receivedOn: handoff?.receivedOn ?? null }).toEqual({
      state,
      receivedOn,
    });
  });

  it('believes the sender on when it was sent', () => {
    const [handoff] = merge([SENT], [end('2026-05-29', '2026-06-03')], '2026-06-03');
    expect(handoff?.sentOn).toBe('2026-06-01');
  });

  it('names the bodies', () => {
    const [handoff] = merge([SENT], [], '2026-06-03');
    expect([handoff?.sentBy.name, handoff?.sentTo.name]).toEqual([
      'Jobcentre Plus',
      'Manchester City Council',
    ]);
  });
});

describe('mergeHandoffs: many documents', () => {
  it('keeps what has another id, sender or receiver apart', () => {
    const others = [
      end('2026-06-01', null, { reference: 'b' }),
      end('2026-06-01', null, { sentTo: 'LA:GLG' }),
      end('2026-06-01', null, { sentBy: 'DEBT_MANAGEMENT' }),
    ];
    const handoffs = merge([SENT, ...others], [RECEIVED], '2026-06-03');
    expect(handoffs.map(({ state }) => state).sort()).toEqual([
      'IN_TRANSIT',
      'IN_TRANSIT',
      'IN_TRANSIT',
      'RECEIVED',
    ]);
  });

  it.each<[string, string, string, string, string[]]>([
    ['sent to an authority, received by its successor', 'LA:ALL', 'LA:CBD', '2023-04-05', ['RECEIVED']],
    ['through a chain of abolitions', 'LA:TAU', 'LA:SMT', '2023-04-05', ['RECEIVED']],
    ['by another that succeeded others', 'LA:ALL', 'LA:WAF', '2023-04-05', ['IN_TRANSIT', 'UNANNOUNCED']],
    [
      'as of a day when both names stood apart',
      'LA:TAU',
      'LA:SMT',
      '2023-03-31',
      ['IN_TRANSIT', 'UNANNOUNCED'],
    ],
    [
      'by one of two into which the register splits it',
      'LA:CMA',
      'LA:CBD',
      '2023-04-05',
      ['IN_TRANSIT', 'UNANNOUNCED'],
    ],
  ])('%s', (_why, sentTo, receivedBy, asOf, states) => {
    const sent = end('2023-03-30', null, { sentTo });
    const received = end('2023-03-30', '2023-03-31', { sentTo: receivedBy });
    expect(
      merge([sent], [received], asOf)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(states);
  });

  it('is in order of sending, then of the id', () => {
    const sent = [
      end('2026-06-02', null, { reference: 'b' }),
      end('2026-06-01', null, { reference: 'c' }),
      end('2026-06-02', null, { reference: 'a' }),
    ];
    expect(merge(sent, [], '2026-06-03').map(({ reference }) => reference)).toEqual(['c', 'a', 'b']);
  });

  it('is empty where there is none', () => {
    expect(merge([], [], '2026-06-03')).toEqual([]);
  });
});
